import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCodePoints, stepBack, stepOn } from '../../../lib/search/code-points.ts';

const text = fc.string({ unit: fc.constantFrom('a', '水', '｜', '\uFFFD', '𠀀', '𠮷') });

describe('code points', () => {
  it('order texts, where UTF-16 units would not', () => {
    expect(['𠀀', '｜', '水', '水土'].sort(compareCodePoints)).toEqual(['水', '水土', '｜', '𠀀']);
  });

  it('order any two texts as their lists of numbers', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [a, b].map((of) => [...of].map((char) => char.codePointAt(0) ?? 0));
        const at = (left ?? []).findIndex((code, i) => code !== right?.[i]);
        const byNumber =
          at < 0
            ? (left?.length ?? 0) - (right?.length ?? 0)
            : (left?.[at] ?? 0) - (right?.[at] ?? -1);
        expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(byNumber));
      }),
      { numRuns: 2000 },
    );
  });

  it('are stepped over whole, and never past the ends', () => {
    fc.assert(
      fc.property(text, text, fc.nat(12), (before, behind, count) => {
        const whole = before + behind;
        const at = before.length;
        expect(whole.slice(stepBack(whole, at, count), at)).toBe(
          [...before].slice(Math.max(0, [...before].length - count)).join(''),
        );
        expect(whole.slice(at, stepOn(whole, at, count))).toBe(
          [...behind].slice(0, count).join(''),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
