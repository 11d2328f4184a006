import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../../lib/compare/find-alike.ts';
import { containedShare, cosineOf } from '../../../lib/compare/shared-words.ts';
import type { Profile } from '../../../lib/compare/weigh.ts';

const profile = fc
  .uniqueArray(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })), {
    selector: ([term]) => term,
    maxLength: 12,
  })
  .map((entries): Profile => {
    const sorted = entries.toSorted(([a], [b]) => a - b);
    const weights = sorted.map(([, weight]) => weight);
    return { terms: sorted.map(([term]) => term), weights, length: Math.hypot(...weights) };
  });
const works = fc.array(fc.array(profile, { maxLength: 8 }), { minLength: 1, maxLength: 4 });

/** What a comparison with every landmark finds, in reading order. */
function findSlowly(left: Profile, work: readonly Profile[], words: number, product: number) {
  return [...work.entries()].flatMap(([index, right]) => {
    const shared = left.terms.filter((term) => right.terms.includes(term)).length;
    const found = cosineOf(left, right) * containedShare(left, right) >= product;
    return found && shared >= words ? [index] : [];
  });
}

describe('what is alike', () => {
  it('is what a comparison with every landmark finds, in one work after another', () => {
    fc.assert(
      fc.property(works, works, fc.constantFrom(1, 3), (left, right, words) => {
        const findIn = createFinder(right);
        // Asked for again, so that what one work left behind would show.
        for (const work of [...right.keys(), ...right.keys()]) {
          const find = findIn(work);
          for (const one of left.flat()) {
            const bounds = { words, product: 0.0712345, most: 100 };
            const found = find(one, bounds, () => true);
            const of = right[work] ?? [];
            expect(found.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(
              findSlowly(one, of, words, bounds.product),
            );
            for (const { index, cosine, size } of found) {
              const other = of[index];
              if (!other) throw new Error(`no landmark ${index}`);
              expect(cosine).toBeCloseTo(cosineOf(one, other), 10);
              const [less, more] = [one.length, other.length].toSorted((a, b) => a - b);
              expect(size).toBeCloseTo((less ?? 0) / (more ?? 1), 10);
            }
          }
        }
      }),
    );
  });

  it('is the most alike of what is accepted, the highest cosine first', () => {
    fc.assert(
      fc.property(profile, fc.array(profile, { maxLength: 12 }), (left, of) => {
        const find = createFinder([of])(0);
        const accepts = (index: number) => index % 3 !== 1;
        const all = find(left, { words: 1, product: 0, most: 100 }, accepts);
        expect(all.every(({ index }) => accepts(index))).toBe(true);
        const byCosine = all.toSorted((a, b) => b.cosine - a.cosine || a.index - b.index);
        expect(all).toEqual(byCosine);
        expect(find(left, { words: 1, product: 0, most: 3 }, accepts)).toEqual(all.slice(0, 3));
      }),
    );
  });
});
