import { createPostings, type Postings } from './postings.ts';
import type { Profile } from './weigh.ts';

/** Multiplies profiles with all of one work. */
export interface Multiplier {
  /** Euclidean length of each profile of the work. */
  readonly lengths: Float64Array;
  /** The product with each profile of the work: true until the next is asked for. */
  readonly multiply: (profile: Profile) => Float64Array;
}

const NONE = createPostings([]);

/**
 * Sums the products of profiles without looking at what they have not in common, in one
 * work after another: the index of one fits the cache of a processor, that of all does
 * not, and to go through it for each profile takes several times as long.
 *
 * @param profiles of the landmarks of each work
 * @param terms how many there are
 * @returns the multiplier of a work, by its place in the list: to be done with before that
 *   of the next is asked for
 */
export function createMultipliers(
  profiles: readonly (readonly Profile[])[],
  terms: number,
): (work: number) => Multiplier {
  const known: (Postings | undefined)[] = [];
  // These serve every work: to allocate them anew for each would cost more than to compare.
  const begins = new Uint32Array(terms);
  const ends = new Uint32Array(terms);
  const most = profiles.reduce((longest, { length }) => Math.max(longest, length), 0);
  const all = new Float64Array(most);
  let held = NONE;

  /** Puts the index of a work in the place of the last. */
  function hold(work: number): void {
    for (const term of held.terms) ends[term] = begins[term] ?? 0;
    held = known[work] ??= createPostings(profiles[work] ?? []);
    const { terms, starts } = held;
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      begins[term] = starts[at] ?? 0;
      ends[term] = starts[at + 1] ?? 0;
    }
  }

  return (work) => {
    hold(work);
    const { places, weights: theirs, lengths } = held;
    const dots = all.subarray(0, lengths.length);
    return {
      lengths,
      multiply({ terms, weights }) {
        dots.fill(0);
        for (let at = 0; at < terms.length; at++) {
          const term = terms[at] ?? 0;
          const weight = weights[at] ?? 0;
          const end = ends[term] ?? 0;
          for (let entry = begins[term] ?? 0; entry < end; entry++) {
            const place = places[entry] ?? 0;
            dots[place] = (dots[place] ?? 0) + weight * (theirs[entry] ?? 0);
          }
        }
        return dots;
      },
    };
  };
}
