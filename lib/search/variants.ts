import type { VariantMap } from './fold.ts';

/**
 * The part of a conversion table that can matter to a corpus. `own` is what
 * folding the corpus needs; `other` is needed only for a query that is written
 * in characters the corpus does not use, so it can be fetched when nothing is found.
 */
export interface CorpusVariants {
  readonly own: VariantMap;
  readonly other: VariantMap;
}

/** Follows chains (甲→乙→丙) so that no value of the result is also a key. */
function closeChains(table: VariantMap): VariantMap {
  const closed = new Map<string, string>();
  for (const [from, to] of table) {
    let last = to;
    const seen = new Set([from]);
    for (let next = table.get(last); next !== undefined && !seen.has(last); ) {
      seen.add(last);
      last = next;
      next = table.get(last);
    }
    if (last !== from && !closed.has(last)) closed.set(from, last);
  }
  return closed;
}

/**
 * @param table traditional → simplified, single characters
 * @param characters every character of the corpus, folded without variants
 */
export function selectVariants(table: VariantMap, characters: ReadonlySet<string>): CorpusVariants {
  const sorted = [...closeChains(table)].sort(([a], [b]) => (a < b ? -1 : 1));
  const own = new Map(sorted.filter(([from]) => characters.has(from)));
  const searched = new Set([...characters, ...own.values()]);
  return {
    own,
    other: new Map(sorted.filter(([from, to]) => !own.has(from) && searched.has(to))),
  };
}

/** `統统後后`: pairs one after another. */
export function encodeVariants(variants: VariantMap): string {
  return [...variants].flat().join('');
}

export function decodeVariants(encoded: string): VariantMap {
  const characters = [...encoded];
  const variants = new Map<string, string>();
  for (let i = 1; i < characters.length; i += 2) {
    variants.set(characters[i - 1] ?? '', characters[i] ?? '');
  }
  return variants;
}
