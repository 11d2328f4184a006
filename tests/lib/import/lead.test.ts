import { describe, expect, it } from 'vitest';
import type { DraftBlock, DraftParagraph } from '../../../lib/import/draft.ts';
import { markLeads } from '../../../lib/import/lead.ts';

const paragraph = (text: string): DraftParagraph => ({ type: 'paragraph', text, lead: 0, line: 1 });

function leadsOf(blocks: readonly DraftBlock[]): readonly string[] {
  return markLeads(blocks).flatMap((block) => {
    if (block.type === 'container') return leadsOf(block.blocks);
    return block.type === 'paragraph' ? [block.text.slice(0, block.lead)] : [];
  });
}

describe('lead sentences', () => {
  it('open the paragraphs of a document that is written so', () => {
    expect(
      leadsOf([
        paragraph('到2025年，生态环境持续改善。绿色低碳循环体系雏形显现。'),
        paragraph('推进绿色货运。大力推广新能源车辆。'),
        paragraph('大力推进“公转铁”。全面落实实施方案。'),
        paragraph('加强车用油品质量监管，引导加油站规范经营。严厉打击生产。'),
      ]),
    ).toEqual([
      '',
      '推进绿色货运。',
      '大力推进“公转铁”。',
      '加强车用油品质量监管，引导加油站规范经营。',
    ]);
  });

  it('are not looked for in a document of running prose', () => {
    expect(
      leadsOf([
        paragraph('人不负青山。青山定不负人。'),
        paragraph('近年来，晋中市牢固树立绿水青山就是金山银山的理念，全方位开展生态环境保护。'),
        paragraph(
          '龙凤河生态修复工程是晋中市做好“水文章”、让“一泓清水入黄河”的重要项目之一。河长。',
        ),
      ]),
    ).toEqual(['', '', '']);
  });

  it('may be labels in a box', () => {
    const box: DraftBlock = {
      type: 'container',
      kind: 'box',
      title: '专栏7',
      blocks: [paragraph('绿色种植：建设示范基地。秸秆综合利用项目。')],
      line: 1,
    };
    const plain = paragraph('推进绿色货运。大力推广。');
    const boxed = markLeads([plain, box]).find((block) => block.type === 'container');
    expect(boxed?.blocks[0]).toMatchObject({ lead: '绿色种植：'.length });
  });
});
