import { BARRIER, type CharacterRow } from './character-row.ts';

/** Half of the shortest wording that counts: exact pieces this long stand on both sides of a gap. */
export const PIECE = 6;

/** Characters that may be changed, put in or left out between two exact pieces. */
export const GAP = 2;

/** Of a unit: where it starts in the row and the characters between its pieces, whose hashes follow. */
export type VisitUnit = (start: number, gap: number, first: number, second: number) => void;

/** Spreads the bits of a hash. */
export function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function hashPieces(codes: Uint16Array, from: number, to: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, to - from - PIECE + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    for (let at = from + i; at < from + i + PIECE; at++) {
      hash = Math.imul(hash, 0x01000193) ^ (codes[at] ?? 0);
    }
    hashes[i] = mix(hash);
  }
  return hashes;
}

/**
 * Goes through the units of a work in their order: two exact pieces with up to
 * {@link GAP} characters between them. Told are the hashes of the pieces alone, so
 * that texts which differ in that gap only, or where only one has it, have a unit
 * in common.
 */
export function visitUnits(row: CharacterRow, work: number, visit: VisitUnit): void {
  const { codes, starts, textsOf } = row;
  const from = starts[textsOf[work] ?? 0] ?? 0;
  const to = starts[textsOf[work + 1] ?? 0] ?? 0;
  const hashes = hashPieces(codes, from, to);
  let barrier = from - 1;
  for (let start = from; start < to; start++) {
    // Behind each text stands one.
    if (barrier < start) barrier = codes.indexOf(BARRIER, start);
    const first = hashes[start - from] ?? 0;
    for (let gap = 0; gap <= GAP; gap++) {
      const end = start + 2 * PIECE + gap;
      if (end > barrier) break;
      visit(start, gap, first, hashes[end - PIECE - from] ?? 0);
    }
  }
}
