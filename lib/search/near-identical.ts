import type { Passage } from '../model.ts';

/** Shorter passages are alike by chance: headings, units, a row of figures. */
const SHORTEST = 16;
/** Dice coefficient of character pairs from which two passages are one text in two readings. */
const ALIKE = 0.8;

type Comparable = Pick<Passage, 'id' | 'work' | 'text'>;

function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Set<string>();
  for (let i = 1; i < plain.length; i++) pairs.add(plain.slice(i - 1, i + 1));
  return pairs;
}

/** Dice 1945: twice what is shared over what both have; 0 where lengths alone forbid more. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if ((2 * small.size) / (small.size + large.size) < ALIKE) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/**
 * Groups passages of different works that are nearly the same text, as two
 * readings of one report are. Punctuation and spaces are not looked at.
 *
 * @param passages in the order they are shown
 * @returns id of a later passage → id of the first one it repeats
 */
export function findNearIdentical(passages: readonly Comparable[]): ReadonlyMap<string, string> {
  const firsts: { readonly of: Comparable; readonly pairs: ReadonlySet<string> }[] = [];
  const repeats = new Map<string, string>();
  for (const passage of passages) {
    if (passage.text.length < SHORTEST) continue;
    const pairs = pairsOf(passage.text);
    const first = firsts.find(
      ({ of, pairs: others }) => of.work !== passage.work && likeness(others, pairs) >= ALIKE,
    );
    if (first) repeats.set(passage.id, first.of.id);
    else firsts.push({ of: passage, pairs });
  }
  return repeats;
}
