import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDeltas, toDeltas } from '../../../lib/search/deltas.ts';

describe('deltas', () => {
  it('are the distances between numbers, those of 1 counted', () => {
    expect(toDeltas([0, 5, 6, 7, 8, 20, 21])).toEqual([0, 5, -3, 12, 1]);
    expect(toDeltas([1, 2, 3])).toEqual([-3]);
    expect(toDeltas([])).toEqual([]);
  });

  it('give the numbers back', () => {
    const ascending = fc.uniqueArray(fc.nat(300)).map((some) => some.sort((a, b) => a - b));
    fc.assert(
      fc.property(ascending, (numbers) => {
        expect(fromDeltas(toDeltas(numbers))).toEqual(numbers);
      }),
      { numRuns: 1000 },
    );
  });
});
