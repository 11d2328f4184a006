import { describe, expect, it } from 'vitest';
import { isHardWrapped, joinColumns } from '../../../lib/import/join-columns.ts';
import { joinPages } from '../../../lib/import/join-pages.ts';
import { splitLines } from '../../../lib/import/lines.ts';
import { continuesEnumeration, endsSentence, splitTail } from '../../../lib/import/sentence.ts';

const never = () => false;
const pages = (text: string, numbered = true) =>
  joinPages(splitLines(text), never, numbered).map((run) => run.text);
const columns = (text: string) => joinColumns(splitLines(text), never).map((run) => run.text);

describe('the end of a sentence', () => {
  it.each(['……', '改善。', '“水更清！”', '打赢？”', '如下：', '（试行）。', '到位；'])(
    'is %s',
    (text) => {
      expect(endsSentence(text)).toBe(true);
    },
  );

  it.each(['完善“三线一单”', '大型工矿企业，', '（商品煤）', '绿色低碳'])('is not %s', (text) => {
    expect(endsSentence(text)).toBe(false);
  });

  it('may be followed by a name or a credit that is set off', () => {
    expect(splitTail('让家园日益美丽动人。 李晓雯')).toEqual(['让家园日益美丽动人。', '李晓雯']);
    expect(splitTail('美丽画卷。 来源《人民日报》')).toEqual(['美丽画卷。', '来源《人民日报》']);
    expect(splitTail('指引和强大动力。 实现碳达峰、碳中和是变革')).toBeUndefined();
  });

  it('cuts no enumeration that goes on behind it', () => {
    expect(continuesEnumeration('三是扩大品种。', '四是“朔州绿”品牌不断擦亮')).toBe(true);
    expect(continuesEnumeration('二是扩大品种。', '四是“朔州绿”品牌不断擦亮')).toBe(false);
    expect(continuesEnumeration('扩大品种。', '一是生态林')).toBe(false);
  });
});

describe('page breaks', () => {
  it('are joined in mid-sentence only', () => {
    expect(
      pages('以习近平新时代中国特色社会主义思想为指导，深入学习\n\n贯彻精神。\n\n坚持绿色发展。'),
    ).toEqual(['以习近平新时代中国特色社会主义思想为指导，深入学习贯彻精神。', '坚持绿色发展。']);
  });

  it('keep Latin words apart and close up Han', () => {
    expect(pages('加强重点行业挥发性有机物综合治理，重点为VOCs\n\nand NOx。')).toEqual([
      '加强重点行业挥发性有机物综合治理，重点为VOCs and NOx。',
    ]);
  });

  it('do not join an unnumbered headline to the text under it', () => {
    const report = '提升碳汇能力，全面推进绿色低碳发展\n\n每年的阳春时节，朔州市都会举办活动。';
    expect(pages(report, false)).toHaveLength(2);
  });
});

describe('hard-wrapped columns', () => {
  const column = [
    '西山连着南山，草木葱茏；恢河临着',
    '七里河，清波荡漾。在山西省朔州市，“一',
    '城绿色半城河，四外青山翠若锦”的美丽',
    '画卷徐徐铺展。',
    '',
    '提升碳汇能力，全面推进绿色',
    '',
    '低碳发展',
    '每年的阳春时节，朔州市都会举办全',
    '',
    '民义务植树活动，举全市之力推进朔州市',
    '生态环境建设。',
    '聚焦“双碳”目标，朔州市积极提升森',
    '林碳汇能力。',
  ].join('\n');

  it('are told from text with a paragraph a line', () => {
    expect(isHardWrapped(splitLines(column))).toBe(true);
    expect(isHardWrapped(splitLines(Array(20).fill('坚持绿色发展。').join('\n\n')))).toBe(false);
  });

  it('are rejoined into paragraphs and headlines, whatever blank lines stand inside', () => {
    expect(columns(column)).toEqual([
      '西山连着南山，草木葱茏；恢河临着七里河，清波荡漾。在山西省朔州市，“一城绿色半城河，四外青山翠若锦”的美丽画卷徐徐铺展。',
      '提升碳汇能力，全面推进绿色低碳发展',
      '每年的阳春时节，朔州市都会举办全民义务植树活动，举全市之力推进朔州市生态环境建设。',
      '聚焦“双碳”目标，朔州市积极提升森林碳汇能力。',
    ]);
  });
});
