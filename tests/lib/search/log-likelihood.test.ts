import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logLikelihood } from '../../../lib/search/log-likelihood.ts';

/** Dunning 1993 in its other form: 2 (Σ O ln O − Σ R ln R − Σ C ln C + N ln N). */
function byEntropies(a: number, b: number, c: number, d: number): number {
  const h = (...counts: readonly number[]) =>
    counts.reduce((sum, n) => sum + (n > 0 ? n * Math.log(n) : 0), 0);
  return 2 * (h(a, b, c, d) - h(a + b, c + d) - h(a + c, b + d) + h(a + b + c + d));
}

describe('log-likelihood', () => {
  it.each([
    // The first lines of table 1 of Dunning 1993: “the swiss”, “can be”, “previous year”.
    [110, 2442, 111, 29114, 270.72],
    [29, 13, 123, 31612, 263.9],
    [31, 23, 139, 31584, 256.84],
  ])('of the table %i %i %i %i is %f', (both, onlyFirst, onlySecond, neither, expected) => {
    const g2 = logLikelihood({
      both,
      first: both + onlyFirst,
      second: both + onlySecond,
      total: both + onlyFirst + onlySecond + neither,
    });
    expect(g2).toBeCloseTo(expected, 1);
  });

  it('of ten and ten in twenty, never together or always, is 40 ln 2', () => {
    const half = { first: 10, second: 10, total: 20 };
    expect(logLikelihood({ both: 10, ...half })).toBeCloseTo(40 * Math.log(2), 10);
    expect(logLikelihood({ both: 0, ...half })).toBeCloseTo(40 * Math.log(2), 10);
  });

  it('is nothing for independence', () => {
    const count = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const table = {
          both: a * c,
          first: a * (c + d),
          second: c * (a + b),
          total: (a + b) * (c + d),
        };
        expect(logLikelihood(table)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('is the textbook’s for any table, and never less than nothing', () => {
    const count = fc.nat(5000);
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const g2 = logLikelihood({ both: a, first: a + b, second: a + c, total: a + b + c + d });
        expect(g2).toBeGreaterThanOrEqual(0);
        expect(Math.abs(g2 - byEntropies(a, b, c, d))).toBeLessThan(1e-6);
      }),
      { numRuns: 2000 },
    );
  });
});
