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
  /** Most looked at in one work: those of the highest cosine. */
  readonly most: number;
}

/** One profile beside all that is indexed; to be done with before the next is asked for. */
export interface Comparison {
  /**
   * What a work has within the bounds, by cosine, the highest first, then in reading order.
   *
   * @param accepts whether a landmark of the work may be found at all
   */
  readonly findIn: (
    work: number,
    bounds: Bounds,
    accepts: (index: number) => boolean,
  ) => readonly Found[];
}

/** Finds what shares words with a profile without looking at anything else. */
export interface Postings {
  readonly compare: (left: Profile) => Comparison;
}

const NOTHING: Profile = { terms: [], weights: [], length: 0 };

/** What rounding may add to a bound. */
const ROUNDING = 1 + 1e-9;

/**
 * Inverted index of profiles: term → the places that say it, and how heavily.
 * Columns of numbers rather than objects: a large corpus has tens of millions.
 *
 * @param profiles of the landmarks of each work
 */
export function createPostings(profiles: readonly (readonly Profile[])[]): Postings {
  const places = profiles.flat();
  const lengths = Float64Array.from(places, ({ length }) => length);
  let termCount = 0;
  for (const { terms } of places) termCount = Math.max(termCount, (terms.at(-1) ?? -1) + 1);

  // Counting sort by term; within a term places stay in reading order.
  const starts = new Uint32Array(termCount + 1);
  for (const { terms } of places) {
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const placeOf = new Uint32Array(starts[termCount] ?? 0);
  const weightOf = new Float64Array(placeOf.length);
  const free = starts.slice();
  for (const [place, { terms, weights }] of places.entries()) {
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      const entry = free[term] ?? 0;
      placeOf[entry] = place;
      weightOf[entry] = weights[at] ?? 0;
      free[term] = entry + 1;
    }
  }

  const firsts: number[] = [];
  let next = 0;
  for (const list of profiles) {
    firsts.push(next);
    next += list.length;
  }

  // These serve every comparison: to allocate them anew for each would cost more
  // than to compare.
  const dots = new Float64Array(places.length);
  const mine = new Float64Array(termCount);
  let held = NOTHING;

  /** Puts a profile in the place of the last, and sums its products with all others. */
  function hold(left: Profile): void {
    for (const term of held.terms) if (term < termCount) mine[term] = 0;
    held = left;
    dots.fill(0);
    const { terms, weights } = left;
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      if (term >= termCount) continue;
      const weight = weights[at] ?? 0;
      mine[term] = weight;
      const end = starts[term + 1] ?? 0;
      for (let entry = starts[term] ?? 0; entry < end; entry++) {
        const place = placeOf[entry] ?? 0;
        dots[place] = (dots[place] ?? 0) + weight * (weightOf[entry] ?? 0);
      }
    }
  }

  /**
   * The places of a work with the highest cosines, at most `most`, that the product
   * may allow: the smaller of two weights times one of them is at most their product,
   * so that no more of the lighter profile is contained than cosine / size.
   */
  function highestIn(
    work: number,
    product: number,
    most: number,
    accepts: (index: number) => boolean,
  ): readonly Found[] {
    const top: Found[] = [];
    const first = firsts[work] ?? 0;
    const count = profiles[work]?.length ?? 0;
    let bar = product;
    for (let index = 0; index < count; index++) {
      const dot = dots[first + index] ?? 0;
      if (dot === 0) continue;
      const length = lengths[first + index] ?? 0;
      const cosine = dot / (held.length * length);
      if (cosine < bar) continue;
      const size = length < held.length ? length / held.length : held.length / length;
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

  /** Whether enough is contained: mostly known without going through all that is shared. */
  function contains(right: Profile, dot: number, words: number, least: number): boolean {
    const isLeft = held.length < right.length;
    const whole = (isLeft ? held.length : right.length) ** 2;
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
      sum += Math.min(weight, theirs) * (isLeft ? weight : theirs);
      if (sum >= enough && shared >= words) return true;
    }
    return false;
  }

  const comparison: Comparison = {
    findIn(work, { words, product, most }, accepts) {
      return highestIn(work, product / ROUNDING, most, accepts).filter(({ index, cosine }) => {
        const right = profiles[work]?.[index] ?? NOTHING;
        const dot = dots[(firsts[work] ?? 0) + index] ?? 0;
        return contains(right, dot, words, product / cosine);
      });
    },
  };

  return {
    compare(left) {
      hold(left);
      return comparison;
    },
  };
}
