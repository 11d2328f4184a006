import type { Address } from '../model.ts';

/** A text of a work where it stands. */
export interface PlacedText {
  readonly address: Address;
  readonly text: string;
}

/** What became of a text between two states of a work; one side is absent when there is none. */
export interface TextMatch {
  readonly kind: 'same' | 'moved' | 'changed' | 'removed' | 'added';
  readonly before?: PlacedText;
  readonly after?: PlacedText;
}

/** Share of pairs of characters that two texts must have in common to be one text, changed. */
const ALIKE = 0.5;
/** Beyond so many comparisons a stretch is rewritten, and nothing in it is paired. */
const MOST_COMPARED = 250_000;

type Pair = readonly [before: number, after: number];

function positionsOnce(texts: readonly PlacedText[], from: number, to: number) {
  const positions = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const text = texts[at]?.text ?? '';
    positions.set(text, positions.has(text) ? -1 : at);
  }
  return positions;
}

/** The longest run of pairs that goes forward on both sides (patience sorting). */
function longestForward(pairs: readonly Pair[]): readonly Pair[] {
  const tops: { readonly pair: Pair; readonly below: number }[] = [];
  const piles: number[] = [];
  for (const pair of pairs) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[piles[middle] ?? 0]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    tops.push({ pair, below: piles[low - 1] ?? -1 });
    piles[low] = tops.length - 1;
  }
  const chain: Pair[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = tops[at]?.below ?? -1) {
    const pair = tops[at]?.pair;
    if (pair) chain.unshift(pair);
  }
  return chain;
}

/** Pairs of equal texts in order: what both ends share, then what stands once on both sides. */
function equalPairs(
  before: readonly PlacedText[],
  after: readonly PlacedText[],
  [from, to, fromAfter, toAfter]: readonly [number, number, number, number],
): readonly Pair[] {
  const isSame = (i: number, j: number) => before[i]?.text === after[j]?.text;
  const pairs: Pair[] = [];
  let [i, j, end, endAfter] = [from, fromAfter, to, toAfter];
  while (i < end && j < endAfter && isSame(i, j)) pairs.push([i++, j++]);
  const tail: Pair[] = [];
  while (i < end && j < endAfter && isSame(end - 1, endAfter - 1)) {
    tail.unshift([--end, --endAfter]);
  }
  const there = positionsOnce(after, j, endAfter);
  const anchors = longestForward(
    [...positionsOnce(before, i, end)].flatMap(([text, at]): readonly Pair[] => {
      const match = there.get(text) ?? -1;
      return at < 0 || match < 0 ? [] : [[at, match]];
    }),
  );
  if (anchors.length > 0) {
    for (const [at, match] of [...anchors, [end, endAfter] as const]) {
      pairs.push(...equalPairs(before, after, [i, at, j, match]));
      if (at < end) pairs.push([at, match]);
      [i, j] = [at + 1, match + 1];
    }
  }
  return [...pairs, ...tail];
}

function bigramsOf({ text }: PlacedText): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (let at = 0; at < text.length; at++) bigrams.add(text.slice(at, at + 2));
  return bigrams;
}

/** Dice 1945: what two sets share, against the size of both. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const bigram of one) if (other.has(bigram)) shared++;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/** Pairs of texts that are alike, in order, with the greatest likeness in all. */
function alikePairs(before: readonly PlacedText[], after: readonly PlacedText[]): readonly Pair[] {
  if (before.length * after.length > MOST_COMPARED) return [];
  const there = after.map(bigramsOf);
  const like = before.map((text) => {
    const own = bigramsOf(text);
    return there.map((other) => likeness(own, other));
  });
  const best = Array.from({ length: before.length + 1 }, () =>
    new Float64Array(after.length + 1).fill(0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const gain = (i: number, j: number) => {
    const value = like[i]?.[j] ?? 0;
    return value >= ALIKE ? value : Number.NEGATIVE_INFINITY;
  };
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), gain(i, j) + at(i + 1, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (at(i, j) === at(i + 1, j)) i++;
    else if (at(i, j) === at(i, j + 1)) j++;
    else pairs.push([i++, j++]);
  }
  return pairs;
}

/** What stands alone on both sides with the same text has only changed its place. */
function findMoved(matches: readonly TextMatch[]): readonly TextMatch[] {
  const lonely = (kind: 'removed' | 'added') =>
    matches.flatMap((match) => {
      const text = kind === 'removed' ? match.before : match.after;
      return match.kind === kind && text ? [text] : [];
    });
  const removed = lonely('removed');
  const added = lonely('added');
  const goneAt = positionsOnce(removed, 0, removed.length);
  const cameAt = positionsOnce(added, 0, added.length);
  return matches.flatMap((match): readonly TextMatch[] => {
    const gone = goneAt.get((match.before ?? match.after)?.text ?? '') ?? -1;
    const came = cameAt.get((match.before ?? match.after)?.text ?? '') ?? -1;
    const [before, after] = [removed[gone], added[came]];
    if ((match.kind !== 'removed' && match.kind !== 'added') || !before || !after) return [match];
    return match.kind === 'removed' ? [] : [{ kind: 'moved', before, after }];
  });
}

/**
 * What became of each text of a work between two states of it, in the order of the
 * later one; what was removed stands where it had been. Every text of either state
 * is in exactly one match.
 */
export function matchTexts(
  before: readonly PlacedText[],
  after: readonly PlacedText[],
): readonly TextMatch[] {
  const matches: TextMatch[] = [];
  let [i, j] = [0, 0];
  const bounds: Pair = [before.length, after.length];
  for (const pair of [...equalPairs(before, after, [0, bounds[0], 0, bounds[1]]), bounds]) {
    const [gone, come] = [before.slice(i, pair[0]), after.slice(j, pair[1])];
    let [k, l] = [0, 0];
    for (const [left, right] of [...alikePairs(gone, come), [gone.length, come.length] as const]) {
      for (const text of gone.slice(k, left)) matches.push({ kind: 'removed', before: text });
      for (const text of come.slice(l, right)) matches.push({ kind: 'added', after: text });
      const [was, is] = [gone[left], come[right]];
      if (was && is) {
        const kind = was.text === is.text ? 'same' : 'changed';
        matches.push({ kind, before: was, after: is });
      }
      [k, l] = [left + 1, right + 1];
    }
    const [was, is] = [before[pair[0]], after[pair[1]]];
    if (was && is && pair !== bounds) matches.push({ kind: 'same', before: was, after: is });
    [i, j] = [pair[0] + 1, pair[1] + 1];
  }
  return findMoved(matches);
}

/**
 * Where each text that has another address now stands, by the address it had.
 *
 * @param earlier what was recorded before; its addresses are led on to where the texts
 *   are now, and forgotten when a text is gone. An address given up twice leads to
 *   the text that had it last, unless the first is back there.
 */
export function movedAddresses(
  matches: readonly TextMatch[],
  earlier: Readonly<Record<Address, Address>> = {},
): Readonly<Record<Address, Address>> {
  const now = new Map(
    matches.flatMap(({ before, after }) =>
      before && after ? [[before.address, after.address] as const] : [],
    ),
  );
  const moved = new Map<Address, Address>();
  for (const [from, to] of Object.entries(earlier)) {
    const place = now.get(to);
    if (place !== undefined) moved.set(from, place);
  }
  for (const [from, to] of now) {
    // A text that is back where it was has not moved, whoever stood there meanwhile.
    if (from !== to && moved.get(from) !== from) moved.set(from, to);
  }
  return Object.fromEntries([...moved].filter(([from, to]) => from !== to));
}
