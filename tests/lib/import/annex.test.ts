import { describe, expect, it } from 'vitest';
import { importText } from '../../../lib/import/import.ts';
import { unaccounted } from './mutate.ts';

const PLAN = `某市空气质量持续改善实施方案
为持续改善空气质量，制定本方案。
附件`;

/** What is under the title: headings as `# …`, the rest by their kinds. */
function blocksOf(text: string) {
  const imported = importText(text, 'a.txt');
  expect(unaccounted(text, imported), 'characters unaccounted for').toBe(0);
  return imported.works.flatMap(({ draft }) =>
    draft.blocks.map((block) => {
      if (block.type === 'table') return 'table';
      if (block.type === 'container') return `box ${block.title}`;
      if (block.type === 'leaf') return `${block.kind} ${block.text}`;
      return block.type === 'heading' ? `# ${block.text}` : block.text;
    }),
  );
}

describe('an annex behind a plan without numbers', () => {
  it('is headed by its marker and the title below it', () => {
    expect(blocksOf(`${PLAN}\n重点任务分工表\n由各部门分工落实。`)).toEqual([
      '为持续改善空气质量，制定本方案。',
      '# 附件 重点任务分工表',
      '由各部门分工落实。',
    ]);
  });

  it.each([
    ['a byline', '邵康', 'byline 邵康'],
    ['a box', '\t专栏1', 'box 专栏1'],
    ['a heading', '### 权责\n第一条 各部门分工落实。', '# 权责'],
    ['a table', '序号\t任务\t时限', 'table'],
  ])('takes up nothing of %s', (_, below, block) => {
    expect(blocksOf(`${PLAN}\n${below}`).slice(0, 3)).toEqual([
      '为持续改善空气质量，制定本方案。',
      '附件',
      block,
    ]);
  });

  it('takes up nothing of a footnote', () => {
    const text = `${PLAN}\n[1] 2020年数据`;
    const source = { text, hints: new Map([[4, { note: true }]]), doubts: [] };
    expect(unaccounted(text, importText(source, 'a.docx'))).toBe(0);
  });

  it('loses nothing of a title that stands on two lines', () => {
    const title = '某市持续改善空气质量工作领导小组各成员单位二〇二二年度重点任务\n分工表';
    expect(blocksOf(`${PLAN}\n${title}`).join('')).toContain(title.replace('\n', ''));
  });
});
