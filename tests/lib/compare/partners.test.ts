import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partnersOf } from '../../../lib/compare/partners.ts';
import type { Profile } from '../../../lib/compare/weigh.ts';

function profile(weights: ReadonlyMap<number, number>): Profile {
  const entries = [...weights].sort(([a], [b]) => a - b);
  const values = entries.map(([, weight]) => weight);
  return { terms: entries.map(([term]) => term), weights: values, length: Math.hypot(...values) };
}

const wholes = fc.array(
  fc
    .uniqueArray(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      selector: ([term]) => term,
    })
    .map((entries) => profile(new Map(entries))),
  { minLength: 1, maxLength: 12 },
);

describe('the works that a work is aligned with', () => {
  it('are all others while these are few', () => {
    fc.assert(
      fc.property(wholes, (list) => {
        const everyone = [...list.keys()];
        const others = everyone.map((work) => everyone.filter((other) => other !== work));
        expect(partnersOf(list, 12, 2)).toEqual(others);
      }),
    );
  });

  it('are partners both ways, never the work itself, in order', () => {
    fc.assert(
      fc.property(wholes, (list) => {
        for (const [work, partners] of partnersOf(list, 0, 2).entries()) {
          expect(partners).not.toContain(work);
          expect(partners).toEqual([...new Set(partners)].sort((a, b) => a - b));
          for (const other of partners) expect(partnersOf(list, 0, 2)[other]).toContain(work);
        }
      }),
    );
  });

  it('are on average at most twice as many as are asked for, however many works there are', () => {
    fc.assert(
      fc.property(wholes, (list) => {
        expect(partnersOf(list, 0, 2).flat().length).toBeLessThanOrEqual(4 * list.length);
      }),
    );
  });

  it('are those that say the most alike', () => {
    const [water, river, air, dust] = [
      [1, 2, 3],
      [2, 3, 4],
      [7, 8, 9],
      [8, 9, 10],
    ].map((terms) => profile(new Map(terms.map((term) => [term, 1]))));
    const list = [water, air, river, dust].flatMap((one) => one ?? []);
    expect(partnersOf(list, 0, 1)).toEqual([[2], [3], [0], [1]]);
  });
});
