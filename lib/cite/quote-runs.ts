import type { Mark } from '../model.ts';
import { findNear, mostErrors, SHORTEST } from './quote-search.ts';

/** Where a quotation says that it leaves something out: ……, ..., [……], （略）. */
const GAP = /[[［〔（(]\s*(?:…+|\.{3,}|略)\s*[\]］〕）)]|…+|\.{3,}|。{3,}/gu;
/** Units of the source that may be left out between two runs: some pages. */
const FARTHEST = 4000;
/** Places of the longest run that are tried. */
const MOST_ANCHORS = 40;

/** The runs of a quotation between its gaps, as spans of it; none of them empty. */
export function runsOf(quote: string): readonly Mark[] {
  const runs: Mark[] = [];
  let from = 0;
  const add = (to: number) => {
    if (quote.slice(from, to).trim() !== '') runs.push([from, to]);
  };
  for (const gap of quote.matchAll(GAP)) {
    add(gap.index);
    from = gap.index + gap[0].length;
  }
  add(quote.length);
  return runs;
}

export interface FoundRun {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** A place of all runs; undefined for one that is not where it should be. */
export interface FoundRuns {
  readonly runs: readonly (FoundRun | undefined)[];
  readonly distance: number;
}

function nearest(
  run: string,
  text: string,
  from: number,
  to: number,
  wanted: 'first' | 'last',
): FoundRun | undefined {
  const start = Math.max(0, from);
  const found = findNear(run, text.slice(start, Math.max(start, to)), mostErrors(run.length));
  const least = found[0]?.distance;
  const best = found.filter(({ distance }) => distance === least);
  const near = wanted === 'first' ? best[0] : best.at(-1);
  return near && { start: start + near.start, end: start + near.end, distance: near.distance };
}

/**
 * Where the runs of a quotation stand in a text, one after the other with at most
 * some pages between: every place of the longest run, with the others about it.
 *
 * @param runs as {@link PlainText} has them
 * @param errors of the longest run; the others are found as they would be alone
 */
export function findRuns(
  runs: readonly string[],
  text: string,
  errors: number,
): readonly FoundRuns[] {
  const lengths = runs.map((run) => run.length);
  const anchor = lengths.indexOf(Math.max(...lengths));
  const run = runs[anchor];
  if (run === undefined) return [];
  const length = lengths.reduce((sum, own) => sum + own, 0);
  return findNear(run, text, errors)
    .slice(0, runs.length === 1 ? undefined : MOST_ANCHORS)
    .flatMap((near): readonly FoundRuns[] => {
      const found: (FoundRun | undefined)[] = runs.map(() => undefined);
      found[anchor] = near;
      let before = near.start;
      for (let i = anchor - 1; i >= 0; i--) {
        const one = nearest(runs[i] ?? '', text, before - FARTHEST, before, 'last');
        found[i] = one;
        before = one?.start ?? before;
      }
      let after = near.end;
      for (let i = anchor + 1; i < runs.length; i++) {
        const one = nearest(runs[i] ?? '', text, after, after + FARTHEST, 'first');
        found[i] = one;
        after = one?.end ?? after;
      }
      const missing = runs.filter((_, i) => !found[i]).reduce((sum, own) => sum + own.length, 0);
      const isSome = run.length >= SHORTEST || missing === 0;
      if (!isSome || missing * 2 > length) return [];
      const distance = found.reduce((sum, one) => sum + (one?.distance ?? 0), missing);
      return [{ runs: found, distance }];
    });
}
