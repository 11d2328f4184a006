import type { CharacterRow } from './character-row.ts';
import { createGrowingList } from './growing-list.ts';
import { eachUnit, GAPS, startOf } from './units.ts';

/** Units that several works have. */
export interface SharedUnits {
  /** The number of the unit at each place, from 1; 0 where only one work has it. */
  readonly unitAt: Uint32Array;
  /** For each number, where its first place in each work stands in `places`; then where the last end. */
  readonly begins: Uint32Array;
  /** Those of a unit in the order of the works. */
  readonly places: Uint32Array;
}

/**
 * Finds the units that several works have, and where. Time grows with the length of
 * the row; memory takes some 30 bytes a character, and 4 for each place listed.
 *
 * @param most places listed of a unit at most
 */
export function findSharedUnits(row: CharacterRow, most: number): SharedUnits {
  const unitAt = new Uint32Array(row.codes.length * GAPS);
  const places = createGrowingList();
  const begins = createGrowingList();
  // There is no unit 0.
  begins.push(0);
  const firsts = createGrowingList();
  const workAt = (place: number) => row.workOf[row.textAt(startOf(place))] ?? 0;

  eachUnit(row, (all) => {
    firsts.clear();
    let lastWork = -1;
    for (const place of all) {
      const work = workAt(place);
      if (work !== lastWork) firsts.push(place);
      lastWork = work;
      if (firsts.length() === most) break;
    }
    if (firsts.length() < 2) return;
    const unit = begins.length();
    begins.push(places.length());
    for (const place of firsts.values()) places.push(place);
    for (const place of all) unitAt[place] = unit;
  });
  begins.push(places.length());
  return { unitAt, begins: begins.values(), places: places.values() };
}
