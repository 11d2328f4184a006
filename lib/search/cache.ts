/**
 * Makes a function that loads each key once and keeps what was used last, up to a
 * total weight. What fails is forgotten, so that it can be tried again.
 */
export function createCache<T>(
  load: (key: number) => Promise<T>,
  weigh: (value: T) => number,
  mostWeight: number,
) {
  const kept = new Map<number, { readonly value: Promise<T>; weight: number }>();
  let total = 0;

  function shrink(): void {
    for (const [key, { weight }] of kept) {
      if (total <= mostWeight || kept.size === 1) return;
      kept.delete(key);
      total -= weight;
    }
  }

  async function loadAndWeigh(key: number): Promise<T> {
    try {
      const value = await load(key);
      const entry = kept.get(key);
      if (entry) {
        entry.weight = weigh(value);
        total += entry.weight;
        shrink();
      }
      return value;
    } catch (error) {
      kept.delete(key);
      throw error;
    }
  }

  return {
    get(key: number): Promise<T> {
      const entry = kept.get(key) ?? {
        value: Promise.resolve().then(() => loadAndWeigh(key)),
        weight: 0,
      };
      kept.delete(key);
      kept.set(key, entry);
      return entry.value;
    },
    has: (key: number): boolean => kept.has(key),
  };
}
