import { describe, expect, it } from 'vitest';
import { boilerplateOf } from '../../../lib/compare/boilerplate.ts';
import { readBoilerplate } from '../../../lib/compare/boilerplate-file.ts';
import { createFolder } from '../../../lib/search/fold.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { passagesOf } from '../../../lib/work/passages.ts';

const { works } = loadCorpus('corpus');
const worded = works.map((work) => ({ id: work.id, passages: passagesOf(work) }));
const fold = createFolder(new Map());
const files = [...boilerplateOf(worded, fold)].map((file) => ({
  work: file.work,
  ...readBoilerplate(file),
}));

function textAt(work: string, address: string): string {
  const passages = worded.find(({ id }) => id === work)?.passages ?? [];
  return passages.find((passage) => passage.address === address)?.text ?? '';
}

function shown(work: string, address: string): readonly (readonly [string, readonly string[]])[] {
  const file = files.find((one) => one.work === work);
  return (file?.runs ?? [])
    .filter((run) => run.address === address)
    .map(({ mark, elsewhere }) => [
      textAt(work, address).slice(...mark),
      elsewhere.map((at) => `${file?.places[at]?.work}/${file?.places[at]?.address}`),
    ]);
}

describe('wording that works share', () => {
  it('is found in the two plans, with where it stands in the other', () => {
    expect(shown('shuozhou-plan', '9.1.1')).toEqual([
      ['“大生态、大环保”工作格局。', ['yanhu-plan/7.3.1']],
      ['排查、交办、核查、约谈、专项督察“五步法”工作模式', ['yanhu-plan/7.4.4']],
    ]);
    expect(shown('yanhu-plan', '7.3.1').map(([, places]) => places)).toContainEqual([
      'shuozhou-plan/9.1.1',
    ]);
  });

  it('is found across the fold, and marked in the text as displayed', () => {
    expect(shown('shuozhou-plan', '4.5.3').map(([text]) => text)).toContain(
      '活性炭使用量大的产业集群建设区域性活性炭集中再生基地。实施季节性调控，引导重点行业企业合理安排停检修计划，减少臭氧高发季非正常工况VOCs排放。',
    );
  });

  it('is told apart from what every work shares with other works only', () => {
    const marked = shown('shuozhou-plan', '10.2.1').map(([text]) => text);
    expect(marked.join('')).toContain('使用新能源车。提升城市交通管理水平');
    expect(marked.join('')).not.toContain('城市公交基本使用新能源车');
  });

  it('stands at every place it is said to stand at, on the page it is said to be on', () => {
    let checked = 0;
    for (const { work, runs, places } of files) {
      for (const { address, mark, elsewhere } of runs) {
        const wording = fold(textAt(work, address).slice(...mark)).text;
        expect(wording.length).toBeGreaterThanOrEqual(12);
        for (const at of elsewhere) {
          const place = places[at];
          expect(place?.work).not.toBe(work);
          const there = files.find((file) => file.work === place?.work);
          const back = there?.runs.filter((run) => run.address === place?.address) ?? [];
          expect(back.length, `${place?.work}/${place?.address}`).toBeGreaterThan(0);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(300);
  });
});
