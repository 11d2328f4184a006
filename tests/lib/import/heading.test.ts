import { describe, expect, it } from 'vitest';
import { isHeadingShaped, readNumberedLine } from '../../../lib/import/heading.ts';
import { nestSeries } from '../../../lib/import/series.ts';

function depthsOf(lines: readonly string[]) {
  const candidates = lines.flatMap((line) => {
    const found = readNumberedLine(line);
    if (!found || !isHeadingShaped(found)) throw new Error(`no heading: ${line}`);
    const certain = /^[章节条]$/u.test(found.series);
    return [{ series: found.series, number: found.number, titled: true, certain }];
  });
  const { places } = nestSeries(candidates);
  const depths: (number | undefined)[] = [];
  for (const place of places) {
    depths.push(place && (place.parent < 0 ? 1 : (depths[place.parent] ?? 0) + 1));
  }
  return depths;
}

describe('numbered lines', () => {
  it.each([
    ['第四章 应对气候变化', '章', 4, '第四章', '应对气候变化'],
    ['第十二节 监管', '节', 12, '第十二节', '监管'],
    ['一、规划背景', '一、', 1, '一、', '规划背景'],
    ['（三）机遇与挑战', '（一）', 3, '（三）', '机遇与挑战'],
    ['(二)原则', '（一）', 2, '(二)', '原则'],
    ['3．任务', '1.', 3, '3．', '任务'],
    ['（2）监测', '（1）', 2, '（2）', '监测'],
  ])('reads %s', (text, series, number, marker, title) => {
    expect(readNumberedLine(text)).toEqual({ series, number, marker, title });
  });

  it.each(['第一章程', '一是强化监管', '二氧化碳', '3.5万亩', '2025年目标', '第一百'])(
    'does not take %s for one',
    (text) => {
      expect(readNumberedLine(text)).toBeUndefined();
    },
  );

  it('takes a sentence for no heading', () => {
    const sentence = readNumberedLine('一、二级集中供热管网改造要加快推进。');
    expect(sentence && isHeadingShaped(sentence)).toBe(false);
  });
});

describe('a series', () => {
  it('nests in the order in which its forms appear, and begins anew under each parent', () => {
    expect(
      depthsOf([
        '第一章 甲',
        '第一节 乙',
        '一、丙',
        '二、丁',
        '第二节 戊',
        '一、己',
        '第二章 庚',
        '第一节 辛',
      ]),
    ).toEqual([1, 2, 3, 3, 2, 3, 1, 2]);
    expect(depthsOf(['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊'])).toEqual([
      1, 2, 2, 1, 2,
    ]);
  });

  it('has no place for a number that does not continue it', () => {
    expect(depthsOf(['一、甲', '三、乙', '二、丙', '二、丁'])).toEqual([
      1,
      undefined,
      1,
      undefined,
    ]);
    expect(depthsOf(['（二）甲', '二、乙'])).toEqual([undefined, undefined]);
  });
});
