import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allGrams, coverGrams, grams, looseCharacters } from '../../../lib/search/grams.ts';

describe('grams', () => {
  it('are the overlapping pairs of each run of letters and digits, and its last character', () => {
    expect(grams('入河排污口')).toEqual(['入河', '河排', '排污', '污口', '口']);
    expect(grams('水、2 5')).toEqual(['水', '2', '5']);
    expect(grams('，。')).toEqual([]);
  });

  it('go on over the marks inside a number or a code', () => {
    expect(grams('pm2.5、')).toEqual(['pm', 'm2', '2.', '.5', '5']);
    expect(grams('gb/t-3.')).toEqual(['gb', 'b/', '/t', 't-', '-3', '3']);
  });

  it('tell PPP from APP', () => {
    expect(grams('app')).not.toContain('ppp');
    expect(coverGrams('ppp')).toEqual(['pp', 'ppp']);
  });

  it('cover a term with as few as reach every character', () => {
    expect(coverGrams('入河排污口')).toEqual(['入河', '排污', '污口']);
    expect(coverGrams('绿水青山')).toEqual(['绿水', '青山']);
  });

  it('leave out a lone character that may be part of a longer run in the text', () => {
    expect(coverGrams('水，土壤')).toEqual(['土壤']);
    expect(coverGrams('保护、水、土')).toEqual(['保护', '水']);
    expect(coverGrams('、2.')).toEqual([]);
    expect(looseCharacters('、2.')).toEqual(['2']);
    expect(coverGrams('水')).toEqual([]);
  });

  it('of a term are all among those of any text that contains it', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'水土气山2aa5..-/、，𠀀"'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, text, text, (before, term, after) => {
        const whole = grams(before + term + after);
        expect(whole).toEqual(expect.arrayContaining([...allGrams(term)]));
        for (const character of looseCharacters(term)) {
          expect(whole.some((gram) => gram.startsWith(character))).toBe(true);
        }
        expect(allGrams(term)).toEqual(expect.arrayContaining([...coverGrams(term)]));
      }),
      { numRuns: 2000 },
    );
  });
});
