/** Half-open spans of two sequences that do not match; either may be empty. */
export interface Difference {
  readonly left: readonly [start: number, end: number];
  readonly right: readonly [start: number, end: number];
}

/**
 * So many equal characters in a row mean that both sides are together again.
 * Formulas that a plan repeats are longer, but they follow upon the nearest
 * difference that fits, not upon any.
 */
const TOGETHER = 8;
/** Beyond this the two are different texts, and one difference says so. */
const FARTHEST = 3000;

function togetherAt(
  left: readonly string[],
  right: readonly string[],
  i: number,
  j: number,
): boolean {
  for (let k = 0; k < TOGETHER; k++) {
    const a = left[i + k];
    if (a !== right[j + k]) return false;
    if (a === undefined) return true;
  }
  return true;
}

function resume(
  left: readonly string[],
  right: readonly string[],
  i: number,
  j: number,
): readonly [number, number] {
  const limit = Math.min(FARTHEST, left.length - i + (right.length - j));
  for (let distance = 1; distance <= limit; distance++) {
    for (let skip = 0; skip <= distance; skip++) {
      const at = i + skip;
      const to = j + distance - skip;
      if (at > left.length || to > right.length) continue;
      if (togetherAt(left, right, at, to)) return [at, to];
    }
  }
  return [left.length, right.length];
}

/**
 * Where two sequences of characters differ, in order; empty if they are equal.
 * After a difference they are read on from the nearest place at which both
 * agree again, nearest by the number of characters passed over.
 */
export function findDifferences(
  left: readonly string[],
  right: readonly string[],
): readonly Difference[] {
  const found: Difference[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (left[i] === right[j]) {
      i++;
      j++;
      continue;
    }
    const [at, to] = resume(left, right, i, j);
    found.push({ left: [i, at], right: [j, to] });
    i = at;
    j = to;
  }
  return found;
}
