import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromNumeral, MAX_NUMERAL, toNumeral } from '../../lib/numeral.ts';

describe('Chinese ordinals', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [47, '四十七'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1260, '一千二百六十'],
  ])('writes %i as %s', (n, text) => {
    expect(toNumeral(n)).toBe(text);
    expect(fromNumeral(text)).toBe(n);
  });

  it('reads back every number it writes', () => {
    for (let n = 1; n <= MAX_NUMERAL; n++) expect(fromNumeral(toNumeral(n))).toBe(n);
  });

  it('reads nothing that it would not write', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'零一二三四五六七八九十百千第章'),
      maxLength: 7,
    });
    fc.assert(
      fc.property(texts, (text) => {
        const n = fromNumeral(text);
        if (n !== undefined) expect(toNumeral(n)).toBe(text);
      }),
    );
    for (const text of ['', '零', '一一', '十一十', '百', '两', '廿', '5']) {
      expect(fromNumeral(text)).toBeUndefined();
    }
  });

  it.each([0, -1, 1.5, MAX_NUMERAL + 1])('refuses %s', (n) => {
    expect(() => toNumeral(n)).toThrow(RangeError);
  });
});
