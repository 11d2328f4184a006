import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query.ts';

function shown(query: string): string[] {
  return parseQuery(query).terms.map(({ text, quoted }) => (quoted ? `<${text}>` : text));
}

describe('parseQuery', () => {
  it.each([
    ['移动源 柴油货车', ['移动源', '柴油货车']],
    ['  移动源\u3000柴油货车\n', ['移动源', '柴油货车']],
    ['"碳达峰 碳中和" 目标', ['<碳达峰 碳中和>', '目标']],
    ['“碳达峰 碳中和”', ['<碳达峰 碳中和>']],
    ['＂碳达峰 碳中和＂', ['<碳达峰 碳中和>']],
    ['', []],
    ['"" “ ” 水', ['水']],
  ])('reads %s as %j', (query, terms) => {
    expect(shown(query)).toEqual(terms);
  });

  it('takes quotes inside a term as the marks they are in the text', () => {
    expect(shown('坚决遏制“两高”项目')).toEqual(['坚决遏制“两高”项目']);
    expect(shown('“两高”项目')).toEqual(['“两高”项目']);
    expect(shown('”的理念')).toEqual(['”的理念']);
  });

  it('can look for the marks themselves', () => {
    expect(shown('"“两高”"')).toEqual(['<“两高”>']);
  });

  it('takes a quote that is never closed as a mark', () => {
    expect(shown('"碳达峰 碳中和')).toEqual(['"碳达峰', '碳中和']);
  });

  it('never throws, loses no character but white space and the quotes of terms', () => {
    const query = fc.string({ unit: fc.constantFrom(...'水 "“”＂\t\n\uD800a') });
    fc.assert(
      fc.property(query, (text) => {
        const kept = parseQuery(text).terms.map((term) => term.text);
        for (const term of kept) expect(term.trim()).not.toBe('');
        const plain = (s: string) => s.replace(/[\s"“”＂]/gu, '');
        expect(plain(kept.join(''))).toBe(plain(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['"', '“', '" ', '"a ', '“a” '])('reads a hundred thousand of %j', (part) => {
    const query = part.repeat(100_000);
    expect(parseQuery(query).terms.length).toBeLessThanOrEqual(100_000);
  });
});
