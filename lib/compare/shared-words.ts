import type { Profile } from './weigh.ts';

/** Visits the terms two profiles share, ascending, with the places they stand at in either. */
function eachShared(
  left: Profile,
  right: Profile,
  visit: (leftAt: number, rightAt: number) => void,
): void {
  let leftAt = 0;
  let rightAt = 0;
  while (leftAt < left.terms.length && rightAt < right.terms.length) {
    const difference = (left.terms[leftAt] ?? 0) - (right.terms[rightAt] ?? 0);
    if (difference === 0) visit(leftAt, rightAt);
    if (difference <= 0) leftAt += 1;
    if (difference >= 0) rightAt += 1;
  }
}

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
  const isLeft = left.length < right.length;
  let sum = 0;
  eachShared(left, right, (leftAt, rightAt) => {
    const mine = left.weights[leftAt] ?? 0;
    const theirs = right.weights[rightAt] ?? 0;
    sum += Math.min(mine, theirs) * (isLeft ? mine : theirs);
  });
  return sum === 0 ? 0 : sum / (isLeft ? left.length : right.length) ** 2;
}

/** The shared terms that add most to the cosine, the first of them first, at most `most`. */
export function sharedTerms(left: Profile, right: Profile, most: number): readonly number[] {
  const shared: { readonly term: number; readonly adds: number }[] = [];
  eachShared(left, right, (leftAt, rightAt) => {
    const adds = (left.weights[leftAt] ?? 0) * (right.weights[rightAt] ?? 0);
    shared.push({ term: left.terms[leftAt] ?? 0, adds });
  });
  shared.sort((a, b) => b.adds - a.adds || a.term - b.term);
  return shared.slice(0, most).map(({ term }) => term);
}
