import type { Profile } from './weigh.ts';

/**
 * Up to so many works each is aligned with all others. All pairs grow with the
 * square: 64 plans of 50,000 characters are 4,032 pairs, some 20 s of work and 80
 * MB; 1,000 would be a million pairs, more than an hour and 20 GB.
 */
const ALL_UP_TO = 64;

/**
 * Beyond that each is aligned with the works most like it, and with those it is
 * among the most like of, so that whatever leads, the other can. Readers compare
 * two to four at a time; a dozen leaves a choice, and the data for a plan stays at
 * a few times its own text however large the corpus.
 */
const NEAREST = 12;

/**
 * A word that more works than this are made of says little of which are alike,
 * and to follow it would make the time grow with the square of the corpus.
 */
const COMMON = 1_000;

/** Terms of the profiles → the works that have them, but for the too common. */
function invert(wholes: readonly Profile[]): ReadonlyMap<number, readonly [number, number][]> {
  const byTerm = new Map<number, [number, number][]>();
  for (const [work, { terms, weights, length }] of wholes.entries()) {
    for (const [at, term] of terms.entries()) {
      const entry: [number, number] = [work, (weights[at] ?? 0) / length];
      const list = byTerm.get(term);
      if (list) list.push(entry);
      else byTerm.set(term, [entry]);
    }
  }
  for (const [term, list] of byTerm) if (list.length > COMMON) byTerm.delete(term);
  return byTerm;
}

/** Each work is aligned with every other one. */
export function allOthers(wholes: readonly Profile[]): readonly (readonly number[])[] {
  const everyone = [...wholes.keys()];
  return everyone.map((work) => everyone.filter((other) => other !== work));
}

/**
 * Which works each work is aligned with: all others where these are few, else
 * those whose words as a whole are the most alike (cosine of their profiles).
 * Likeness goes both ways: whoever has a partner is one of its partners.
 *
 * @param wholes profile of each work; see weigh.ts
 * @returns for each work the places of its partners in the list, ascending
 */
export function partnersOf(
  wholes: readonly Profile[],
  allUpTo = ALL_UP_TO,
  nearest = NEAREST,
): readonly (readonly number[])[] {
  if (wholes.length <= allUpTo) return allOthers(wholes);
  const everyone = [...wholes.keys()];
  const byTerm = invert(wholes);
  const partners = wholes.map(() => new Set<number>());
  const likeness = new Float64Array(wholes.length);
  for (const [work, { terms, weights }] of wholes.entries()) {
    likeness.fill(0);
    for (const [at, term] of terms.entries()) {
      const weight = weights[at] ?? 0;
      for (const [other, theirs] of byTerm.get(term) ?? []) {
        likeness[other] = (likeness[other] ?? 0) + weight * theirs;
      }
    }
    const alike = everyone.filter((other) => other !== work && (likeness[other] ?? 0) > 0);
    alike.sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b);
    for (const other of alike.slice(0, nearest)) {
      partners[work]?.add(other);
      partners[other]?.add(work);
    }
  }
  return partners.map((set) => [...set].sort((a, b) => a - b));
}
