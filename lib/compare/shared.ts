import type { Mark } from '../model.ts';
import { type Folded, toDisplay } from '../search/fold.ts';

/** Shorter runs are phrases of the language; from here on wording has been taken over. */
const SHORTEST_RUN = 12;

/** Cells of a table row are parted by a TAB, which no run crosses. */
const BARRIER = '\t';

export interface SharedRuns {
  readonly a: readonly Mark[];
  readonly b: readonly Mark[];
}

/** Start of every run of `min` units, by the run itself; none across a barrier. */
function* gramsOf({ text }: Folded, min: number): Generator<readonly [number, string]> {
  for (let start = 0; start + min <= text.length; start++) {
    const gram = text.slice(start, start + min);
    if (!gram.includes(BARRIER)) yield [start, gram];
  }
}

/**
 * Joins spans that overlap or touch, in the folded text or (where one displayed
 * character folds to several) in the displayed one; `starts` ascend.
 */
function joinSpans(folded: Folded, starts: readonly number[], min: number): readonly Mark[] {
  const marks: [number, number][] = [];
  let reached = -1;
  for (const start of starts) {
    const [from, to] = toDisplay(folded, start, start + min);
    const last = marks.at(-1);
    if (last !== undefined && (start <= reached || from <= last[1])) last[1] = to;
    else marks.push([from, to]);
    reached = start + min;
  }
  return marks;
}

/**
 * Where two texts share their wording: marks over all that belongs to some run
 * of at least `min` folded UTF-16 units that stands in both. A run that long is
 * made of shared runs of exactly `min`, so one set of those for each text is all
 * that is needed: time and memory grow with the sum of the lengths.
 *
 * @param min at least 1
 * @returns marks in the displayed texts, ascending and apart
 */
export function sharedRuns(a: Folded, b: Folded, min = SHORTEST_RUN): SharedRuns {
  const inA = new Set<string>();
  for (const [, gram] of gramsOf(a, min)) inA.add(gram);
  const shared = new Set<string>();
  const startsInB: number[] = [];
  for (const [start, gram] of gramsOf(b, min)) {
    if (!inA.has(gram)) continue;
    shared.add(gram);
    startsInB.push(start);
  }
  const startsInA: number[] = [];
  for (const [start, gram] of gramsOf(a, min)) if (shared.has(gram)) startsInA.push(start);
  return { a: joinSpans(a, startsInA, min), b: joinSpans(b, startsInB, min) };
}
