import type { Profile } from './weigh.ts';

/** How two landmarks resemble each other by their words alone. */
export interface Likeness {
  /** Cosine of the two profiles, 0 to 1. */
  readonly cosine: number;
  /** Share of the lighter profile that the heavier one says too, 0 to 1. */
  readonly contained: number;
}

/** A landmark by its work and its index in that work. */
export interface Place {
  readonly work: number;
  readonly index: number;
}

/** Finds what shares words with a profile without looking at anything else. */
export interface Postings {
  /**
   * Calls `found` once for every place, in reading order, that shares at least
   * `words` words with the profile and whose cosine times `contained` is at
   * least `product`.
   */
  readonly compare: (
    left: Profile,
    least: { readonly words: number; readonly product: number },
    found: (place: Place, likeness: Likeness) => void,
  ) => void;
}

/** Columns rather than objects: a large corpus has tens of millions of entries. */
interface Column {
  readonly places: number[];
  readonly weights: number[];
}

/** Sums kept for each place, side by side: the dot product, what each shares, words. */
const SUMS = 4;

/** Inverted index of profiles: term → the places that say it, and how heavily. */
export function createPostings(profiles: readonly (readonly Profile[])[]): Postings {
  const places: Place[] = [];
  const lengths: number[] = [];
  const byTerm = new Map<number, Column>();
  for (const [work, list] of profiles.entries()) {
    for (const [index, { terms, weights, length }] of list.entries()) {
      const place = places.push({ work, index }) - 1;
      lengths.push(length);
      for (const [at, term] of terms.entries()) {
        const column = byTerm.get(term) ?? { places: [], weights: [] };
        if (column.places.length === 0) byTerm.set(term, column);
        column.places.push(place);
        column.weights.push(weights[at] ?? 0);
      }
    }
  }
  // One array serves every comparison: to allocate it anew for each row would
  // cost more than the comparison.
  const sums = new Float64Array(places.length * SUMS);

  function accumulate(left: Profile): void {
    sums.fill(0);
    for (const [at, term] of left.terms.entries()) {
      const column = byTerm.get(term);
      if (column === undefined) continue;
      const mine = left.weights[at] ?? 0;
      for (let entry = 0; entry < column.places.length; entry++) {
        const base = (column.places[entry] ?? 0) * SUMS;
        const theirs = column.weights[entry] ?? 0;
        const both = Math.min(mine, theirs);
        sums[base] = (sums[base] ?? 0) + mine * theirs;
        sums[base + 1] = (sums[base + 1] ?? 0) + both * mine;
        sums[base + 2] = (sums[base + 2] ?? 0) + both * theirs;
        sums[base + 3] = (sums[base + 3] ?? 0) + 1;
      }
    }
  }

  const compare: Postings['compare'] = (left, least, found) => {
    accumulate(left);
    for (const [id, place] of places.entries()) {
      const base = id * SUMS;
      if ((sums[base + 3] ?? 0) < least.words) continue;
      const length = lengths[id] ?? 0;
      const cosine = (sums[base] ?? 0) / (left.length * length);
      const contained =
        left.length < length
          ? (sums[base + 1] ?? 0) / left.length ** 2
          : (sums[base + 2] ?? 0) / length ** 2;
      if (cosine * contained >= least.product) found(place, { cosine, contained });
    }
  };
  return { compare };
}
