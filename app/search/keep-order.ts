/**
 * Puts what a reader already sees first, as it stands, and what came since behind:
 * a later answer to the same question moves nothing under the eye.
 */
export function keepOrder<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  const newer = new Map(after.map((item) => [keyOf(item), item]));
  const kept = before.flatMap((item) => newer.get(keyOf(item)) ?? []);
  const seen = new Set(kept.map(keyOf));
  return [...kept, ...after.filter((item) => !seen.has(keyOf(item)))];
}
