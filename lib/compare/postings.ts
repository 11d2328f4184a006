import type { Profile } from './weigh.ts';

/** Inverted index of profiles: columns of numbers rather than objects, of which there would be millions. */
export interface Postings {
  /** Ascending. */
  readonly terms: Uint32Array;
  /** For each term where its entries begin; then where the last end. */
  readonly starts: Uint32Array;
  /** The profiles that have a term, in their order. */
  readonly places: Uint32Array;
  /** Of the term in each of these. */
  readonly weights: Float64Array;
  /** Euclidean length of each profile. */
  readonly lengths: Float64Array;
}

export function createPostings(profiles: readonly Profile[]): Postings {
  const counts = new Map<number, number>();
  for (const profile of profiles) {
    for (const term of profile.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const terms = Uint32Array.from(counts.keys()).sort();
  const starts = new Uint32Array(terms.length + 1);
  /** Where the next entry of each term goes. */
  const free = new Map<number, number>();
  for (const [at, term] of terms.entries()) {
    const start = starts[at] ?? 0;
    free.set(term, start);
    starts[at + 1] = start + (counts.get(term) ?? 0);
  }
  const places = new Uint32Array(starts[terms.length] ?? 0);
  const weights = new Float64Array(places.length);
  for (const [place, profile] of profiles.entries()) {
    for (const [at, term] of profile.terms.entries()) {
      const entry = free.get(term) ?? 0;
      places[entry] = place;
      weights[entry] = profile.weights[at] ?? 0;
      free.set(term, entry + 1);
    }
  }
  const lengths = Float64Array.from(profiles, ({ length }) => length);
  return { terms, starts, places, weights, lengths };
}
