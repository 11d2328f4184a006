import type { Mark } from '../model.ts';
import { BARRIER, layInRow } from './character-row.ts';
import { followUnits } from './follow-units.ts';
import { createRunJoiner, type SharedRun } from './join-runs.ts';
import { findSharedUnits } from './shared-units.ts';
import { GAPS, isSameUnit, PIECE, secondOf, startOf } from './units.ts';

/** Shorter runs are phrases of the language; from here on wording has been taken over. */
export const SHORTEST_RUN = 2 * PIECE;

/** Works named beside one run at most: who shares it with hundreds needs no list of them. */
const MOST_WORKS = 24;

/**
 * Equal characters next to two equal units.
 *
 * @param step -1 to go back from the first characters, 1 to go on from the last
 * @param most characters to go
 */
function grow(codes: Uint16Array, a: number, b: number, step: -1 | 1, most: number): number {
  let length = 0;
  while (length < most) {
    const code = codes[a + step * (length + 1)];
    if (code === undefined || code === BARRIER) break;
    if (code !== codes[b + step * (length + 1)]) break;
    length += 1;
  }
  return length;
}

/**
 * Finds wording that works share. Shared verbatim is a run of at least
 * {@link SHORTEST_RUN} folded UTF-16 units that stands in a text of another work
 * too; shared nearly verbatim are two runs of at least {@link PIECE} units between
 * which one or both texts have at most two others. Runs that overlap or
 * touch and stand in the same other text are one.
 *
 * Time grows with the sum of the lengths, memory with that and with what is shared:
 * what stands in many works is compared with one place in each of at most
 * {@link MOST_WORKS} others, and once for all its length.
 *
 * @param works folded texts of each work
 * @returns what finds the runs of one work, by its place in the list: by text, then by start
 */
export function shareWording(
  works: readonly (readonly string[])[],
): (work: number) => readonly SharedRun[] {
  const row = layInRow(works);
  const { codes, starts, workOf, textsOf, textAt } = row;
  const shared = findSharedUnits(row, MOST_WORKS + 2);
  const { unitAt, begins, places } = shared;
  const followed = followUnits(shared);
  const joiner = createRunJoiner(workOf.length);

  function isOneOf(work: number, from: number, to: number): boolean {
    return places.subarray(from, to).some((place) => workOf[textAt(startOf(place))] === work);
  }

  /** Goes on from a unit to where the same stands in others, and says whether it did from each. */
  function goOn(place: number, work: number, textStart: number): boolean {
    const unit = unitAt[place] ?? 0;
    const [from, to] = [begins[unit] ?? 0, begins[unit + 1] ?? 0];
    const [start, second] = [startOf(place), secondOf(place)];
    const others = to - from;
    // One of the places may be of this work.
    const isMore = others > MOST_WORKS + 1 || (others > MOST_WORKS && !isOneOf(work, from, to));
    let named = 0;
    let isAll = true;
    for (let at = from; at < to && named < MOST_WORKS; at++) {
      const there = places[at] ?? 0;
      const other = textAt(startOf(there));
      const otherWork = workOf[other] ?? 0;
      if (otherWork === work) continue;
      named += 1;
      const diagonal = secondOf(there) - second;
      if (!isSameUnit(codes, place, there)) {
        isAll = false;
        continue;
      }
      if (joiner.isKnown(other, second + PIECE - textStart, isMore)) {
        isAll &&= joiner.diagonalOf(other) === diagonal;
        continue;
      }
      const last = second + PIECE - 1;
      const before = grow(codes, start, startOf(there), -1, PIECE - 1);
      const behind = grow(codes, last, last + diagonal, 1, codes.length);
      const found = { work: otherWork, text: other - (textsOf[otherWork] ?? 0) };
      const span: Mark = [start - before - textStart, last + 1 + behind - textStart];
      joiner.add(other, found, span, diagonal, isMore);
    }
    return isAll;
  }

  return (work) => {
    const runs: SharedRun[] = [];
    const first = textsOf[work] ?? 0;
    const end = textsOf[work + 1] ?? 0;
    /** By gap: the last place from which all was gone on, or that followed such a one. */
    const gone = new Float64Array(GAPS).fill(-1);
    for (let text = first; text < end; text++) {
      const textStart = starts[text] ?? 0;
      const textEnd = starts[text + 1] ?? 0;
      for (let place = textStart * GAPS; place < textEnd * GAPS; place++) {
        if (unitAt[place] === 0) continue;
        const before = followed(place);
        const isGone = before >= 0 && gone[before % GAPS] === before;
        if (isGone || goOn(place, work, textStart)) gone[place % GAPS] = place;
      }
      runs.push(...joiner.finish(text - first));
    }
    return runs;
  };
}

/** All that some run covers, as marks that ascend and stand apart. */
export function coverOf(runs: readonly Pick<SharedRun, 'span'>[]): readonly Mark[] {
  const joined: [number, number][] = [];
  for (const [start, end] of runs.map(({ span }) => span).sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
