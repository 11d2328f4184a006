import type { CharacterRow } from './character-row.ts';
import { createUnitTable } from './unit-table.ts';
import { GAP, mix, visitUnits } from './visit-units.ts';

/** In the filter: units of this hash stand in several works. The number of one is its place and 1. */
const SEVERAL = 0xffff;
const FEWEST_BITS = 10;

/**
 * Told of a unit that several works have: where it starts, the characters between
 * its pieces, and where its first place in each work stands in the lists of places.
 */
export type VisitShared = (start: number, gap: number, from: number, to: number) => void;

export interface SharedUnits {
  /** The text and the start of each place, those of a unit in the order of the works. */
  readonly placeTexts: Uint32Array;
  readonly placeStarts: Uint32Array;
  /** Characters between the pieces at each place. */
  readonly placeGaps: Uint8Array;
  /** Goes through the shared units of a work in their order. */
  readonly visit: (work: number, visit: VisitShared) => void;
}

/** Says which units cannot be shared, most of them: a table of hashes without the units themselves. */
function filterUnits(row: CharacterRow, works: number) {
  let bits = FEWEST_BITS;
  while (2 ** bits < row.codes.length * (GAP + 1)) bits += 1;
  const mask = 2 ** bits - 1;
  const owners = new Uint16Array(mask + 1);
  const slotOf = (first: number, second: number) =>
    mix(first ^ Math.imul(second, 0x9e3779b1)) & mask;
  for (let work = 0; work < works; work++) {
    visitUnits(row, work, (_start, _gap, first, second) => {
      const slot = slotOf(first, second);
      const owner = owners[slot];
      if (owner === 0) owners[slot] = work + 1;
      else if (owner !== work + 1) owners[slot] = SEVERAL;
    });
  }
  return (first: number, second: number) => owners[slotOf(first, second)] === SEVERAL;
}

/** Counts in how many works each unit stands, up to `most`; the works are told in their order. */
function createCounts(most: number) {
  let lastWorks = new Uint32Array(2 ** FEWEST_BITS);
  let counts = new Uint32Array(2 ** FEWEST_BITS);
  return {
    add(unit: number, work: number): void {
      if (unit >= counts.length) {
        const [olderWorks, olderCounts] = [lastWorks, counts];
        lastWorks = new Uint32Array(2 * olderWorks.length);
        lastWorks.set(olderWorks);
        counts = new Uint32Array(2 * olderCounts.length);
        counts.set(olderCounts);
      }
      const count = counts[unit] ?? 0;
      if (lastWorks[unit] === work + 1 || count >= most) return;
      lastWorks[unit] = work + 1;
      counts[unit] = count + 1;
    },

    /** Lists one behind the other, one of each unit that several works have: where they begin. */
    layOut(units: number): Uint32Array {
      const begins = new Uint32Array(units + 1);
      for (let unit = 0; unit < units; unit++) {
        const count = counts[unit] ?? 0;
        begins[unit + 1] = (begins[unit] ?? 0) + (count > 1 ? count : 0);
      }
      return begins;
    },
  };
}

/** Numbers the units that several works may have, and says where their places are to be listed. */
function numberUnits(row: CharacterRow, works: number, most: number) {
  const maybeShared = filterUnits(row, works);
  const units = createUnitTable();
  const counts = createCounts(most);
  for (let work = 0; work < works; work++) {
    visitUnits(row, work, (_start, _gap, first, second) => {
      if (maybeShared(first, second)) counts.add(units.numberOf(first, second), work);
    });
  }
  return { find: units.find, begins: counts.layOut(units.size()) };
}

/**
 * Finds the units that several works have, by hash: who uses them compares the
 * characters. Time grows with the length of the row; memory with it and with what
 * is shared, some 8 bytes a character and 9 a place.
 *
 * @param works how many there are
 * @param most places kept of a unit at most
 */
export function findSharedUnits(row: CharacterRow, works: number, most: number): SharedUnits {
  const { find, begins } = numberUnits(row, works, most);
  const total = begins.at(-1) ?? 0;
  const placeTexts = new Uint32Array(total);
  const placeStarts = new Uint32Array(total);
  const placeGaps = new Uint8Array(total);

  function visitShared(
    work: number,
    visit: (start: number, gap: number, unit: number) => void,
  ): void {
    visitUnits(row, work, (start, gap, first, second) => {
      const unit = find(first, second);
      if (unit >= 0 && begins[unit] !== begins[unit + 1]) visit(start, gap, unit);
    });
  }

  const ends = begins.slice(0, -1);
  for (let work = 0; work < works; work++) {
    let text = row.textsOf[work] ?? 0;
    visitShared(work, (start, gap, unit) => {
      while ((row.starts[text + 1] ?? 0) <= start) text += 1;
      const end = ends[unit] ?? 0;
      const hasOne = end > (begins[unit] ?? 0) && row.workOf[placeTexts[end - 1] ?? 0] === work;
      if (hasOne || end === begins[unit + 1]) return;
      placeTexts[end] = text;
      placeStarts[end] = start;
      placeGaps[end] = gap;
      ends[unit] = end + 1;
    });
  }

  return {
    placeTexts,
    placeStarts,
    placeGaps,
    visit: (work, visit) =>
      visitShared(work, (start, gap, unit) =>
        visit(start, gap, begins[unit] ?? 0, begins[unit + 1] ?? 0),
      ),
  };
}
