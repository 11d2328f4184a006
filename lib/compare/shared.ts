import type { Mark } from '../model.ts';
import { BARRIER, layInRow } from './character-row.ts';
import { createRunJoiner, type SharedRun } from './join-runs.ts';
import { findSharedUnits } from './shared-units.ts';
import { GAP, PIECE } from './visit-units.ts';

/** Shorter runs are phrases of the language; from here on wording has been taken over. */
export const SHORTEST_RUN = 2 * PIECE;

/** Works named beside one run at most: who shares it with hundreds needs no list of them. */
const MOST_WORKS = 24;

function isSamePiece(codes: Uint16Array, a: number, b: number): boolean {
  for (let at = 0; at < PIECE; at++) if (codes[a + at] !== codes[b + at]) return false;
  return true;
}

/**
 * Equal characters next to two equal units, fewer than would make units of their own.
 *
 * @param step -1 to go back from the first characters, 1 to go on from the last
 */
function grow(codes: Uint16Array, a: number, b: number, step: -1 | 1): number {
  let length = 0;
  while (length < PIECE - 1) {
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
 * which one or both texts have at most {@link GAP} others. Runs that overlap or
 * touch and stand in the same other text are one.
 *
 * Time grows with the sum of the lengths, memory with that and with what is shared:
 * units are met by hash, then compared character by character with one place in each
 * of at most {@link MOST_WORKS} other works.
 *
 * @param works folded texts of each work; at most 65,000 works
 * @returns what finds the runs of one work, by its place in the list: by text, then by start
 */
export function shareWording(
  works: readonly (readonly string[])[],
): (work: number) => readonly SharedRun[] {
  const row = layInRow(works);
  const { codes, starts, workOf, textsOf } = row;
  const units = findSharedUnits(row, works.length, MOST_WORKS + 2);
  const { placeTexts, placeStarts, placeGaps } = units;
  const joiner = createRunJoiner(workOf.length);

  function has(work: number, from: number, to: number): boolean {
    for (let place = from; place < to; place++) {
      if (workOf[placeTexts[place] ?? 0] === work) return true;
    }
    return false;
  }

  return (work) => {
    const runs: SharedRun[] = [];
    const first = textsOf[work] ?? 0;
    let text = first;
    let textStart = starts[text] ?? 0;
    units.visit(work, (start, gap, from, to) => {
      while ((starts[text + 1] ?? 0) <= start) {
        runs.push(...joiner.finish(text - first));
        textStart = starts[++text] ?? 0;
      }
      const length = SHORTEST_RUN + gap;
      const others = to - from;
      // One of the places may be this one.
      const isMore = others > MOST_WORKS + 1 || (others > MOST_WORKS && !has(work, from, to));
      let named = 0;
      for (let place = from; place < to && named < MOST_WORKS; place++) {
        const other = placeTexts[place] ?? 0;
        const otherWork = workOf[other] ?? 0;
        if (otherWork === work) continue;
        named += 1;
        if (joiner.isKnown(other, start + length - textStart, isMore)) continue;
        const there = placeStarts[place] ?? 0;
        const thereLast = there + PIECE + (placeGaps[place] ?? 0);
        const last = start + length - PIECE;
        if (!isSamePiece(codes, start, there) || !isSamePiece(codes, last, thereLast)) continue;
        const before = grow(codes, start, there, -1);
        const behind = grow(codes, last + PIECE - 1, thereLast + PIECE - 1, 1);
        const shared = { work: otherWork, text: other - (textsOf[otherWork] ?? 0) };
        const at = start - textStart;
        joiner.add(other, shared, at - before, at + length + behind, isMore);
      }
    });
    runs.push(...joiner.finish(text - first));
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
