import { describe, expect, it } from 'vitest';
import { landmarksOf } from '../../../lib/compare/landmarks.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';

const { works } = loadCorpus('corpus');

function marksOf(id: string) {
  const work = works.find((candidate) => candidate.id === id);
  if (work === undefined) throw new Error(`no work ${id}`);
  return landmarksOf(work);
}

describe('landmarks', () => {
  it('are the divisions, boxes and lead paragraphs of a plan, in reading order', () => {
    const marks = marksOf('yanhu-plan').filter(({ address }) => address.startsWith('3.3'));
    expect(marks.map(({ address, type }) => `${address} ${type}`)).toEqual([
      '3.3 division',
      ...[1, 2, 3, 4, 5, 6].map((n) => `3.3.${n} lead`),
      '3.3.b1 box',
      ...[1, 2, 3, 4].map((n) => `3.3.b1.${n} lead`),
    ]);
    expect(marks[4]?.head).toBe('加快建设绿色交通运输体系。');
    expect(marks[4]?.body[0]).toMatch(/^继续推进交通运输结构调整/);
  });

  it('are all paragraphs where a report opens none with a lead', () => {
    expect(marksOf('shanxi-peixun').map(({ address }) => address)).toEqual(['1', '2', '3', '4']);
  });

  it('know what is around them, and the part of the work they stand in', () => {
    const marks = marksOf('shuozhou-plan');
    for (const [index, { parent, address }] of marks.entries()) {
      expect(parent).toBeLessThan(index);
      if (parent >= 0) expect(address.startsWith(`${marks[parent]?.address}.`)).toBe(true);
    }
    expect(marks.filter(({ part }) => part !== '正文').map(({ address }) => address)).toEqual([
      'n',
      'c',
    ]);
  });

  it('know what the headings around them are for, the innermost having its say', () => {
    const roleOf = new Map(marksOf('shuozhou-plan').map(({ address, role }) => [address, role]));
    const asked = ['1', '1.1', '1.1.3', '1.2.2', '2.3', '4.6', '4.6.1', '11.1', '12.3'];
    expect(asked.map((address) => roleOf.get(address))).toEqual(
      '形势 回顾 回顾 形势 目标 任务 任务 工程 保障'.split(' '),
    );
    expect(marksOf('yanhu-plan').find(({ address }) => address === '3.3.b1.2')?.role).toBe('工程');
    expect(marksOf('yangquan-zongshu').map(({ role }) => role)).not.toContain('任务');
  });

  it('leave no paragraph or table under a heading unsaid', () => {
    const said = marksOf('shuozhou-plan')
      .flatMap(({ head, body }) => [head, ...body])
      .join('\n');
    expect(said).toContain('面向碳达峰目标和碳中和愿景');
    expect(said).toContain('朔州市怀仁市口泉河国家湿地公园湿地恢复工程');
  });
});
