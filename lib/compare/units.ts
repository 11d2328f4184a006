import { BARRIER, type CharacterRow } from './character-row.ts';
import { createGrowingList } from './growing-list.ts';
import { radixSort } from './radix-sort.ts';

/** Half of the shortest wording that counts: exact pieces this long stand on both sides of a gap. */
export const PIECE = 6;

/** Characters that may be changed, put in or left out between two exact pieces. */
const GAP = 2;

/**
 * A unit is two exact pieces with up to {@link GAP} characters between them, whatever
 * these are: texts that differ there only, or where only one has any, have a unit in
 * common. A place where one stands is told as one number: `start * GAPS + gap`.
 */
export const GAPS = GAP + 1;

export const startOf = (place: number): number => Math.floor(place / GAPS);
/** Where its second piece starts. */
export const secondOf = (place: number): number => startOf(place) + PIECE + (place % GAPS);

/** Places sorted at once: to sort all would take a dozen times the memory of the text. */
const PART = 2 ** 21;

/** Spreads the bits of a hash. */
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** Of the piece that starts at each character. */
function hashPieces(codes: Uint16Array): Uint32Array {
  const hashes = new Uint32Array(codes.length);
  for (let start = 0; start < codes.length; start++) {
    let hash = 0;
    for (let at = start; at < start + PIECE; at++) {
      hash = Math.imul(hash, 0x01000193) ^ (codes[at] ?? 0);
    }
    hashes[start] = mix(hash);
  }
  return hashes;
}

/** How many units start at each character, from none to {@link GAPS}: none holds a barrier. */
function countUnits(codes: Uint16Array): Uint8Array {
  const counts = new Uint8Array(codes.length);
  let barrier = -1;
  for (let start = 0; start < codes.length; start++) {
    // Behind each text stands one.
    if (barrier < start) barrier = codes.indexOf(BARRIER, start);
    counts[start] = Math.min(GAPS, Math.max(0, barrier - start - 2 * PIECE + 1));
  }
  return counts;
}

/**
 * Tells of each unit that stands at several places: all of them, ascending. Units are
 * told apart by the hashes of their pieces, 64 bits in all: who makes use of a place
 * compares the characters.
 */
export function eachUnit({ codes }: CharacterRow, visit: (places: Uint32Array) => void): void {
  const hashes = hashPieces(codes);
  const counts = countUnits(codes);
  const bits = Math.max(0, Math.ceil(Math.log2((codes.length * GAPS) / PART)));
  const [keys, others, places] = [createGrowingList(), createGrowingList(), createGrowingList()];

  /** Gathers the units whose first piece has a hash that begins with these bits. */
  function gather(part: number): void {
    for (const list of [keys, others, places]) list.clear();
    for (let start = 0; start < codes.length; start++) {
      const first = hashes[start] ?? 0;
      // A shift by 32 is a shift by 0.
      if (bits > 0 && first >>> (32 - bits) !== part) continue;
      const count = counts[start] ?? 0;
      for (let gap = 0; gap < count; gap++) {
        const second = hashes[start + PIECE + gap] ?? 0;
        keys.push(mix(first ^ Math.imul(second, 0x9e3779b1)));
        others.push(second);
        places.push(start * GAPS + gap);
      }
    }
  }

  for (let part = 0; part < 2 ** bits; part++) {
    gather(part);
    const [first, second, all] = [keys.values(), others.values(), places.values()];
    radixSort(first, [second, all]);
    for (let from = 0, to = 0; from < all.length; from = to) {
      const [key, other] = [first[from], second[from]];
      let isOne = true;
      for (; to < all.length && first[to] === key; to++) isOne &&= second[to] === other;
      if (to - from === 1) continue;
      const same = all.subarray(from, to);
      if (isOne) visit(same);
      // In a long row one half of the hashes meets by chance.
      else
        for (const value of new Set(second.subarray(from, to))) {
          visit(same.filter((_, at) => second[from + at] === value));
        }
    }
  }
}

function isSamePiece(codes: Uint16Array, a: number, b: number): boolean {
  for (let at = 0; at < PIECE; at++) if (codes[a + at] !== codes[b + at]) return false;
  return true;
}

/** Does the same unit stand at two places? */
export function isSameUnit(codes: Uint16Array, a: number, b: number): boolean {
  return isSamePiece(codes, startOf(a), startOf(b)) && isSamePiece(codes, secondOf(a), secondOf(b));
}
