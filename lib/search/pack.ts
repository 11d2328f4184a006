/**
 * Packs items in order into groups of about `size`, never parting equal keys. Takes
 * them as they come, and gives each group as soon as it is full.
 */
export function* pack<T>(
  items: Iterable<T>,
  size: number,
  sizeOf: (item: T) => number,
  keyOf?: (item: T) => string,
): Generator<readonly T[]> {
  let group: T[] = [];
  let filled = 0;
  let lastKey: string | undefined;
  for (const item of items) {
    const key = keyOf?.(item);
    const weight = sizeOf(item);
    const mustStay = key !== undefined && key === lastKey;
    if (group.length > 0 && !mustStay && filled + weight > size) {
      yield group;
      group = [];
      filled = 0;
    }
    group.push(item);
    filled += weight;
    lastKey = key;
  }
  if (group.length > 0) yield group;
}
