/** Packs items in order into groups of about `size`, never parting equal keys. */
export function pack<T>(
  items: readonly T[],
  size: number,
  sizeOf: (item: T) => number,
  keyOf?: (item: T) => string,
): T[][] {
  const groups: T[][] = [];
  let filled = 0;
  let lastKey: string | undefined;
  for (const item of items) {
    const key = keyOf?.(item);
    const group = groups.at(-1);
    const weight = sizeOf(item);
    const mustStay = key !== undefined && key === lastKey;
    if (group && (mustStay || filled + weight <= size)) {
      group.push(item);
      filled += weight;
    } else {
      groups.push([item]);
      filled = weight;
    }
    lastKey = key;
  }
  return groups;
}
