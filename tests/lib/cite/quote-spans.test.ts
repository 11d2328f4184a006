import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBlockQuotations, findLinesQuoted } from '../../../lib/cite/quote-blocks.ts';
import { titleSpans } from '../../../lib/cite/quote-marks.ts';
import { runsOf } from '../../../lib/cite/quote-runs.ts';
import { findQuotations } from '../../../lib/cite/quote-spans.ts';

function sure(text: string): readonly string[] {
  return findQuotations(text).sure.map(({ at }) => text.slice(...at));
}

function possible(text: string): readonly string[] {
  return findQuotations(text).possible.map(({ at }) => text.slice(...at));
}

describe('quotations of a draft', () => {
  it.each([
    ['文件指出：“甲乙丙”。', ['甲乙丙']],
    ['the plan says "甲乙" and "丙"', ['甲乙', '丙']],
    ['「甲『乙』丙」與“丁”', ['甲『乙』丙', '丁']],
    ['“甲“乙”丙”', ['甲“乙”丙']],
    ['“甲‘乙’丙”', ['甲‘乙’丙']],
    ['《“十四五”规划》提出“甲”', ['甲']],
  ])('are what stands in marks: %s', (text, expected) => {
    expect(sure(text)).toEqual(expected);
  });

  it('may end in the middle of a pair of the source', () => {
    expect(possible('提出：“严控“两高”，并')).toContain('严控“两高');
    expect(possible('提出：“高”项目盲目发展”，并')).toContain('高”项目盲目发展');
    expect(possible('提出：“十四五”以来建设“三北”，并')).toContain('十四五”以来建设“三北');
  });

  it('may run over paragraphs that each open anew', () => {
    const text = '写道：\n“第一段。\n“第二段。”\n';
    const found = findQuotations(text).possible.find(({ reopens }) => reopens);
    expect(found && text.slice(...found.at)).toBe('第一段。\n“第二段。');
  });

  it('may be blocks, with their source below', () => {
    const { text, blocks } = findBlockQuotations(
      '正文\n> 甲乙丙\n> 丁戊\n> ——《规划》第一章\n后文',
    );
    expect(blocks.map(({ at }) => text.slice(...at))).toEqual(['甲乙丙\n  丁戊']);
    const led = '规划提出：\n加强饮用水水源地规范化建设与监管。\n后文';
    expect(findLinesQuoted(led).map(({ at }) => led.slice(...at))).toEqual([
      '加强饮用水水源地规范化建设与监管。',
    ]);
  });

  it('have runs between what they leave out', () => {
    const runs = (quote: string) => runsOf(quote).map(([from, to]) => quote.slice(from, to));
    expect(runs('甲乙……丙丁')).toEqual(['甲乙', '丙丁']);
    expect(runs('甲乙[……]丙丁（略）戊')).toEqual(['甲乙', '丙丁', '戊']);
    expect(runs('……甲乙...')).toEqual(['甲乙']);
  });

  it('stand where they say, whatever is pasted', () => {
    const draft = fc.string({
      unit: fc.constantFrom(...'“”"「」《》甲乙：，。\n> '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(draft, (text) => {
        const { sure: pairs, possible: others } = findQuotations(text);
        for (const { at, outer } of [...pairs, ...others]) {
          expect(outer[0]).toBe(at[0] - 1);
          expect(at[0]).toBeLessThanOrEqual(at[1]);
          expect(at[1]).toBeLessThanOrEqual(text.length);
        }
        for (const [i, { outer }] of pairs.entries()) {
          expect(outer[0]).toBeGreaterThanOrEqual(pairs[i - 1]?.outer[1] ?? 0);
        }
        expect(findBlockQuotations(text).text).toHaveLength(text.length);
      }),
    );
  });

  it('are not in titles, and a title ends with its sentence', () => {
    expect(titleSpans('《甲〈乙〉》与《丙《丁》》')).toEqual([
      [0, 6],
      [7, 13],
    ]);
    expect(titleSpans('推行《公民。后来》')).toEqual([]);
  });
});
