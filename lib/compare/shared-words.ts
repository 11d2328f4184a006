import type { Profile } from './weigh.ts';

/** Cosine of two profiles; 0 when one of them is empty. Asked of every candidate: no visitor. */
export function cosineOf(left: Profile, right: Profile): number {
  const { terms: mine } = left;
  const { terms: theirs } = right;
  let dot = 0;
  for (let a = 0, b = 0; a < mine.length && b < theirs.length; ) {
    const difference = (mine[a] ?? 0) - (theirs[b] ?? 0);
    if (difference === 0) dot += (left.weights[a] ?? 0) * (right.weights[b] ?? 0);
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return dot === 0 ? 0 : dot / (left.length * right.length);
}

/** The share of the lighter profile that the heavier one says too, 0 to 1. */
export function containedShare(left: Profile, right: Profile): number {
  const { terms: mine } = left;
  const { terms: theirs } = right;
  const lighter = left.length < right.length ? left : right;
  let sum = 0;
  for (let a = 0, b = 0; a < mine.length && b < theirs.length; ) {
    const difference = (mine[a] ?? 0) - (theirs[b] ?? 0);
    if (difference === 0) {
      const weight = left.weights[a] ?? 0;
      const other = right.weights[b] ?? 0;
      sum += Math.min(weight, other) * (lighter === left ? weight : other);
    }
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return sum === 0 ? 0 : sum / lighter.length ** 2;
}

/** The shared terms that add most to the cosine, the first of them first, at most `most`. */
export function sharedTerms(left: Profile, right: Profile, most: number): readonly number[] {
  const { terms: mine } = left;
  const { terms: theirs } = right;
  const terms: number[] = [];
  const adds: number[] = [];
  for (let a = 0, b = 0; a < mine.length && b < theirs.length; ) {
    const difference = (mine[a] ?? 0) - (theirs[b] ?? 0);
    if (difference === 0) {
      const added = (left.weights[a] ?? 0) * (right.weights[b] ?? 0);
      // Terms ascend: of two that add the same the first stays before the second.
      let at = terms.length;
      while (at > 0 && (adds[at - 1] ?? 0) < added) at -= 1;
      if (at < most) {
        terms.splice(at, 0, mine[a] ?? 0);
        adds.splice(at, 0, added);
        if (terms.length > most) {
          terms.pop();
          adds.pop();
        }
      }
    }
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return terms;
}
