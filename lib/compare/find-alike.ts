import { createMultipliers } from './dot-products.ts';
import type { Profile } from './weigh.ts';

/** A landmark of a work that shares words with another. */
export interface Found {
  readonly index: number;
  /** Of the two profiles, 0 to 1. */
  readonly cosine: number;
  /** Length of the lighter profile as a share of that of the heavier one. */
  readonly size: number;
}

/** What is too little to be found, and how much is enough. */
export interface Bounds {
  /** Fewest words in common. */
  readonly words: number;
  /** Least cosine times the share of the lighter profile that the heavier one says too. */
  readonly product: number;
  /** Most looked at: those of the highest cosine. */
  readonly most: number;
}

/**
 * What one work has that is like a profile within the bounds, by cosine, the highest
 * first, then in reading order.
 *
 * @param accepts whether a landmark of the work may be found at all
 */
export type FindAlike = (
  profile: Profile,
  bounds: Bounds,
  accepts: (index: number) => boolean,
) => readonly Found[];

/** What rounding may add to a bound. */
const ROUNDING = 1 + 1e-9;

/**
 * The highest cosines that the product may allow: the smaller of two weights times one
 * of them is at most their product, so that no more of the lighter profile is contained
 * than cosine / size.
 *
 * @param length of a profile
 * @param dots its products with those of a work
 * @param lengths of these
 */
function highest(
  length: number,
  dots: Float64Array,
  lengths: Float64Array,
  { product, most }: Bounds,
  accepts: (index: number) => boolean,
): readonly Found[] {
  const top: Found[] = [];
  let bar = product;
  for (let index = 0; index < lengths.length; index++) {
    const dot = dots[index] ?? 0;
    if (dot === 0) continue;
    const theirs = lengths[index] ?? 0;
    const cosine = dot / (length * theirs);
    if (cosine < bar) continue;
    const size = theirs < length ? theirs / length : length / theirs;
    if (cosine < size && cosine * cosine < product * size) continue;
    let at = top.length;
    while (at > 0 && (top[at - 1]?.cosine ?? 0) < cosine) at -= 1;
    if (at === most || !accepts(index)) continue;
    top.splice(at, 0, { index, cosine, size });
    if (top.length > most) top.pop();
    if (top.length === most) bar = top[most - 1]?.cosine ?? bar;
  }
  return top;
}

/**
 * Finds what shares words with a profile, in one work after another.
 *
 * @param profiles of the landmarks of each work
 * @returns what finds in a work, by its place in the list; each to be done with before
 *   the next is asked for
 */
export function createFinder(
  profiles: readonly (readonly Profile[])[],
): (work: number) => FindAlike {
  let termCount = 0;
  for (const { terms } of profiles.flat()) {
    termCount = Math.max(termCount, (terms.at(-1) ?? -1) + 1);
  }
  const multiplierOf = createMultipliers(profiles, termCount);
  const mine = new Float64Array(termCount);

  /**
   * Whether enough is contained: mostly known without going through all that is shared.
   *
   * @param length of the profile whose weights stand in `mine`
   */
  function contains(
    length: number,
    right: Profile,
    dot: number,
    words: number,
    least: number,
  ): boolean {
    const isMine = length < right.length;
    const whole = (isMine ? length : right.length) ** 2;
    // The smaller of two weights times one of them is at most their product.
    if (Math.min(1, dot / whole) * ROUNDING < least) return false;
    const enough = least * whole;
    let shared = 0;
    let sum = 0;
    for (let at = 0; at < right.terms.length; at++) {
      const weight = mine[right.terms[at] ?? 0] ?? 0;
      if (weight === 0) continue;
      const theirs = right.weights[at] ?? 0;
      shared += 1;
      sum += Math.min(weight, theirs) * (isMine ? weight : theirs);
      if (sum >= enough && shared >= words) return true;
    }
    return false;
  }

  return (work) => {
    const { lengths, multiply } = multiplierOf(work);
    const right = profiles[work] ?? [];
    return (profile, bounds, accepts) => {
      const { terms, weights, length } = profile;
      const dots = multiply(profile);
      const loose = { ...bounds, product: bounds.product / ROUNDING };
      const top = highest(length, dots, lengths, loose, accepts);
      if (top.length === 0) return top;
      for (let at = 0; at < terms.length; at++) mine[terms[at] ?? 0] = weights[at] ?? 0;
      const found = top.filter(({ index, cosine }) => {
        const theirs = right[index];
        const least = bounds.product / cosine;
        return theirs && contains(length, theirs, dots[index] ?? 0, bounds.words, least);
      });
      for (const term of terms) mine[term] = 0;
      return found;
    };
  };
}
