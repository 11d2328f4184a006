import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetsIn } from '../../../lib/compare/read-targets.ts';

function read(sentence: string) {
  return targetsIn(sentence).map(({ printed, target }) => {
    const { year = '', bound = '', value, unit = '' } = target;
    return `${printed}: ${year} ${bound}${value}${unit}`;
  });
}

describe('a sentence', () => {
  it.each([
    [
      '到2025年，绿色建筑占城镇新建建筑面积比例达到90%。',
      ['绿色建筑占城镇新建建筑面积比例: 2025 90%'],
    ],
    ['确保降尘量低于7吨/月·平方公里。', ['降尘量:  ≤7吨/月·平方公里']],
    [
      '到2025年，万元地区生产总值用水量、万元工业增加值用水量较2020年下降10%，农田灌溉水有效利用系数提高到0.57以上。',
      [
        '万元地区生产总值用水量下降: 2025 10%',
        '万元工业增加值用水量下降: 2025 10%',
        '农田灌溉水有效利用系数: 2025 ≥0.57',
      ],
    ],
    [
      '实现林草火灾受害率和有害生物成灾率分别控制在0.5‰和3‰以下。',
      ['林草火灾受害率:  ≤0.5‰', '有害生物成灾率:  ≤3‰'],
    ],
    [
      '大宗货物铁路运输比例达到80%以上，其中，位于城市建成区的达90%以上。',
      ['大宗货物铁路运输比例:  ≥80%', '大宗货物铁路运输比例（其中位于城市建成区的）:  ≥90%'],
    ],
    ['到2025年，保持现有湿地面积不减少。', ['现有湿地面积: 2025 不减少']],
    [
      '到2022年，绿色建筑占比达到60%，到2025年，绿色建筑占比达到90%。',
      ['绿色建筑占比: 2022 60%', '绿色建筑占比: 2025 90%'],
    ],
  ])('%s', (sentence, found) => {
    expect(read(sentence)).toEqual(found);
  });

  it.each([
    '年货运量150万吨以上的大型工矿企业，原则上全部修建铁路专用线。',
    '朔州重点生态功能区达4188.40平方公里。',
    '处理能力达到8万吨/日的设施应当安装监控。',
    '加大优先保护类耕地保护力度，确保其面积不减少。',
    '实施两期攻坚，完成全部任务。',
  ])('sets no target: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it('never yields a value that it does not print', () => {
    const piece = fc.constantFrom(
      ...[
        '到2025年',
        '，',
        '森林覆盖率',
        '达到',
        '不低于',
        '26',
        '%',
        '以上',
        '分别',
        '和',
        '3.5',
        '其中',
        '的',
        '下降',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const sentence = pieces.join('');
        for (const { target } of targetsIn(sentence)) expect(sentence).toContain(target.value);
      }),
      { numRuns: 2000 },
    );
  });
});
