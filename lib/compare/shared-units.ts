/** Half of the shortest wording that counts: exact pieces this long stand on both sides of a gap. */
export const PIECE = 6;

/** Characters that may be changed, put in or left out between two exact pieces. */
export const GAP = 2;

/** Cells of a table row are parted by a TAB, which no run crosses. */
export const BARRIER = '\t';

/** Units looked at in one go: their table takes 50 MB. */
const PART = 2 ** 22;

/** Owner of a unit that several works have; the number of one is its place and 1. */
const SEVERAL = 0xffff;

/** Where a unit stands. */
export interface UnitPlace {
  readonly work: number;
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** A unit of one work that others have too. */
export interface SharedUnit extends UnitPlace {
  /** The first place in each work that has it, this one included, in the order of the works. */
  readonly places: readonly UnitPlace[];
}

/** Spreads the bits of a hash. */
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function pieceHashes(text: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - PIECE + 1));
  for (let start = 0; start < hashes.length; start++) {
    let hash = 0;
    for (let at = start; at < start + PIECE; at++) {
      hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(at);
    }
    hashes[start] = mix(hash);
  }
  return hashes;
}

type VisitUnit = (start: number, end: number, first: number, second: number) => void;

/**
 * Goes through the units of a text: two exact pieces with up to {@link GAP}
 * characters between them. Told are the hashes of the pieces alone, so that texts
 * which differ in that gap only, or where only one has it, have a unit in common.
 */
function visitUnits(text: string, visit: VisitUnit): void {
  const hashes = pieceHashes(text);
  let barrier = text.indexOf(BARRIER);
  for (let start = 0; start + 2 * PIECE <= text.length; start++) {
    if (barrier >= 0 && barrier < start) barrier = text.indexOf(BARRIER, start);
    const limit = barrier < 0 ? text.length : barrier;
    for (let gap = 0; gap <= GAP; gap++) {
      const end = start + 2 * PIECE + gap;
      if (end > limit) break;
      visit(start, end, hashes[start] ?? 0, hashes[end - PIECE] ?? 0);
    }
  }
}

/** Says which works have a unit: an open table of hashes, 64 bits of each in all. */
function createOwners(units: number) {
  let bits = 10;
  while (2 ** bits < 2 * units) bits += 1;
  const mask = 2 ** bits - 1;
  const tags = new Uint32Array(mask + 1);
  const owners = new Uint16Array(mask + 1);
  const slotOf = (first: number, second: number): number => {
    const tag = mix(first + Math.imul(second, 0x9e3779b1)) || 1;
    let slot = mix(second ^ Math.imul(first, 0x85ebca6b)) & mask;
    while (tags[slot] !== 0 && tags[slot] !== tag) slot = (slot + 1) & mask;
    tags[slot] = tag;
    return slot;
  };
  return { slotOf, owners };
}

/**
 * Finds the units that several works have. Time grows with the sum of the lengths;
 * memory with what is shared, for the units are gone through part by part.
 *
 * @param most places kept of a unit at most
 * @returns what gives the units of one work, by its place in the list: by text, start and end
 */
export function findSharedUnits(
  works: readonly (readonly string[])[],
  most: number,
): (work: number) => readonly SharedUnit[] {
  let count = 0;
  for (const texts of works) for (const text of texts) count += text.length * (GAP + 1);
  const parts = Math.max(1, Math.ceil(count / PART));
  const found = works.map((): SharedUnit[] => []);
  for (let part = 0; part < parts; part++) {
    // A part may be a little fuller than the others.
    const { slotOf, owners } = createOwners(Math.ceil((count / parts) * 1.25));
    const visitPart = (text: string, visit: VisitUnit) =>
      visitUnits(text, (start, end, first, second) => {
        if (((first ^ second) >>> 0) % parts === part) visit(start, end, first, second);
      });
    for (const [work, texts] of works.entries()) {
      for (const text of texts) {
        visitPart(text, (_start, _end, first, second) => {
          const slot = slotOf(first, second);
          const owner = owners[slot];
          if (owner === 0) owners[slot] = work + 1;
          else if (owner !== work + 1) owners[slot] = SEVERAL;
        });
      }
    }
    const placesIn = new Map<number, UnitPlace[]>();
    for (const [work, texts] of works.entries()) {
      for (const [text, content] of texts.entries()) {
        visitPart(content, (start, end, first, second) => {
          const slot = slotOf(first, second);
          if (owners[slot] !== SEVERAL) return;
          const places = placesIn.get(slot) ?? [];
          if (places.length === 0) placesIn.set(slot, places);
          if (places.at(-1)?.work !== work && places.length < most) {
            places.push({ work, text, start, end });
          }
          found[work]?.push({ work, text, start, end, places });
        });
      }
    }
  }
  return (work) =>
    [...(found[work] ?? [])].sort((a, b) => a.text - b.text || a.start - b.start || a.end - b.end);
}
