import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolder, toDisplay } from '../../../lib/search/fold.ts';

const fold = createFolder(
  new Map([
    ['統', '统'],
    ['體', '体'],
  ]),
);

function folded(display: string): string {
  return fold(display).text;
}

describe('fold', () => {
  it.each([
    ['细颗粒物（PM₂.₅）', '细颗粒物(pm2.5)'],
    ['劣 V 类', '劣v类'],
    ['Ⅲ类', 'iii类'],
    ['ＶＯＣｓ', 'vocs'],
    ['37 μg/m³', '37μg/m3'],
    ['97138 km2', '97138km2'],
    ['严防“散乱污”反弹', '严防"散乱污"反弹'],
    ['划定了"禁煤区"范围', '划定了"禁煤区"范围'],
    ['『一泓清水』', '"一泓清水"'],
    ['朔政发〔2022〕36号', '朔政发[2022]36号'],
    ['【朔州】', '[朔州]'],
    ['吨/月•平方公里', '吨/月·平方公里'],
    ['控制系統', '控制系统'],
    ['绿 水\u3000青\n山', '绿水青山'],
    ['green   city', 'green city'],
    ['1 \n 2', '1 2'],
    ['PM 2.5', 'pm2.5'],
    ['软\u00AD连\u200B字\uFEFF符', '软连字符'],
    ['e\u0301 é', 'é é'],
  ])('%s is searched as %s', (display, expected) => {
    expect(folded(display)).toBe(expected);
  });

  it('keeps the TAB between cells, alone', () => {
    expect(folded('环境治理 \t 37 \t达标')).toBe('环境治理\t37\t达标');
  });

  it('maps what it expanded back to the whole character', () => {
    const result = fold('达Ⅲ类');
    expect(result.text).toBe('达iii类');
    expect(toDisplay(result, 2, 3)).toEqual([1, 2]);
    expect(toDisplay(result, 1, 5)).toEqual([1, 3]);
  });

  it('leaves white space and invisible characters outside a mark, unless inside what matched', () => {
    const display = ' 绿\u200B 水\u200B 青';
    const result = fold(display);
    const [start, end] = toDisplay(result, 0, 2);
    expect(display.slice(start, end)).toBe('绿\u200B 水');
  });

  it('changes nothing that is already folded, for every character of Unicode', () => {
    const changed: string[] = [];
    for (let first = 0; first <= 0x10ffff; first += 0x1000) {
      const characters = Array.from({ length: 0x1000 }, (_, i) => String.fromCodePoint(first + i));
      const assigned = characters.filter((char) => !/[\p{Cn}\p{Co}]/u.test(char));
      const once = folded(assigned.map((char) => `a${char}文 ${char}1`).join('文'));
      if (folded(once) !== once) changed.push(first.toString(16));
    }
    expect(changed).toEqual([]);
  });

  it('changes nothing that is already folded, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (display) => {
        const once = folded(display);
        expect(folded(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives every unit a span of the displayed text that folds to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (display) => {
        const { text, starts, ends } = fold(display);
        expect(starts).toHaveLength(text.length);
        expect(ends).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) {
          const [start, end] = [starts[i] ?? -1, ends[i] ?? -1];
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : (starts[i - 1] ?? 0));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(display.length);
          // A space is content only between its neighbours.
          if (text[i] !== ' ') expect(folded(display.slice(start, end))).toContain(text[i]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
