import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNear, mostErrors, SHORTEST } from '../../../lib/cite/quote-search.ts';
import { nearestPart, PLAIN_COSTS } from '../../../lib/search/edit-distance.ts';

/** Levenshtein knows no swaps: two neighbours exchanged are two errors. */
const LEVENSHTEIN = { ...PLAIN_COSTS, swap: 2 };

const letters = (maxLength: number, minLength = 0) =>
  fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), minLength, maxLength });

describe('searching with errors', () => {
  it('finds what a full table finds, as near and no nearer', () => {
    fc.assert(
      fc.property(letters(20, 8), letters(120), fc.nat(4), (pattern, text, errors) => {
        const best = nearestPart(pattern, text, LEVENSHTEIN).distance;
        const [found] = findNear(pattern, text, errors);
        if (best <= errors && best < pattern.length) expect(found?.distance).toBe(best);
        else expect(found).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('gives stretches that are as far from the pattern as it says', () => {
    fc.assert(
      fc.property(letters(16, 8), letters(100), (pattern, text) => {
        for (const { start, end, distance } of findNear(pattern, text, 3)) {
          const whole = nearestPart(pattern, text.slice(start, end), LEVENSHTEIN);
          expect(whole.distance).toBeLessThanOrEqual(distance);
          expect(Math.abs(end - start - pattern.length)).toBeLessThanOrEqual(distance);
        }
      }),
    );
  });

  it('finds every exact place, and of overlapping near ones the best', () => {
    expect(findNear('环境', '环境与环境', 0).map(({ start }) => start)).toEqual([0, 3]);
    expect(findNear('生态环境保护规划', '某某生态环境保获规划某某', 1)).toEqual([
      { start: 2, end: 10, distance: 1 },
    ]);
  });

  it('bears a tenth of errors and one more from eight characters on, none below', () => {
    expect([7, SHORTEST, 10, 20, 100].map(mostErrors)).toEqual([0, 1, 2, 3, 11]);
  });
});
