import type { Series } from './heading.ts';

/** A line that begins with a number, in the order of the text. */
export interface Candidate {
  readonly series: Series;
  readonly number: number;
  /** Its form is that of a heading, not of a sentence that happens to begin so. */
  readonly titled: boolean;
  /** Its marker cannot be anything else (`第八条 `): it may skip a number. */
  readonly certain: boolean;
}

/** Where a candidate stands among the others; undefined if it continues no series. */
export interface Placed {
  /** Index of the candidate it stands under; -1 at the top. */
  readonly parent: number;
  /** Siblings that are counted together have the same list. */
  readonly list: number;
  /** Numbers skipped before it: it was expected to be `from`. */
  readonly skips?: { readonly from: number; readonly to: number };
}

export interface Nesting {
  readonly places: readonly (Placed | undefined)[];
  /** Numbers expected next where a candidate fell out, outermost first: for messages. */
  readonly expected: ReadonlyMap<number, string>;
}

/** Series of fixed standing; the others nest as they come. */
const FIXED: Readonly<Record<string, number>> = { 编: 0, 分编: 1, 章: 2, 节: 3, 附录: 2 };
const USUAL: readonly Series[] = ['一、', '（一）', '1.', '（1）', '①'];
/** As far ahead as a series is looked for when two could enclose each other. */
const LOOK_AHEAD = 2000;
/** More numbers than this are not missing from a copy: the line means something else. */
const LONGEST_GAP = 60;

interface Open {
  readonly series: Series;
  readonly number: number;
  readonly list: number;
  readonly candidate: number;
}

function rankOf(series: Series): number | undefined {
  if (/^[1A](?:\.1)*$/u.test(series)) return 2 + (series.length - 1) / 2;
  return FIXED[series];
}

/**
 * Whether `outer`, which is open, goes on after the series that begins at `from`:
 * then that series stands inside it, whatever is usual.
 */
function goesOn(candidates: readonly Candidate[], from: number, outer: Open): boolean {
  for (let i = from + 1; i < Math.min(candidates.length, from + LOOK_AHEAD); i++) {
    const { series, number } = candidates[i] as Candidate;
    if (FIXED[series] !== undefined) return false;
    if (series === outer.series) return number === outer.number + 1;
  }
  return false;
}

/**
 * Finds out how numbered lines nest. A number that does not continue its series
 * where it stands has no place. 条 are counted through the whole document, tasks may
 * be; every other series begins anew under each parent.
 */
export function nestSeries(candidates: readonly Candidate[]): Nesting {
  const places: (Placed | undefined)[] = [];
  const expected = new Map<number, string>();
  const open: Open[] = [];
  let lists = 0;
  let article: { number: number; list: number } | undefined;
  /** Last number of each series, wherever it stood. */
  const reached = new Map<Series, Open>();

  const put = (index: number, list: number, last: number) => {
    const { series, number } = candidates[index] as Candidate;
    const skips = number > last + 1 ? { skips: { from: last + 1, to: number - 1 } } : {};
    places[index] = { parent: open.at(-1)?.candidate ?? -1, list, ...skips };
    const entry = { series, number, list, candidate: index };
    open.push(entry);
    reached.set(series, entry);
    if (series === '条') article = { number, list };
  };
  const follows = (last: number, { number, certain }: Candidate) =>
    number === last + 1 || (certain && number > last && number - last <= LONGEST_GAP);
  const fallOut = (index: number) => {
    const next = open.map(({ series, number }) => `${series} ${number + 1}`).join('、');
    expected.set(index, next || '1');
    places[index] = undefined;
  };

  /** Closes what a series that begins anew cannot stand in. */
  const closeFor = (index: number) => {
    const { series } = candidates[index] as Candidate;
    const rank = rankOf(series);
    while (open.length > 0) {
      const top = open.at(-1) as Open;
      const topRank = rankOf(top.series);
      if (rank !== undefined) {
        if (topRank !== undefined && topRank < rank) return;
      } else {
        if (topRank !== undefined || series === '条' || top.series === '条') return;
        const usual = USUAL.indexOf(top.series) < USUAL.indexOf(series);
        if (usual || goesOn(candidates, index, top)) return;
      }
      open.pop();
    }
  };

  for (const [index, candidate] of candidates.entries()) {
    const { series, number, titled } = candidate;
    const at = open.findIndex((level) => level.series === series);
    if (series === '条' && article) {
      if (!follows(article.number, candidate)) {
        fallOut(index);
        continue;
      }
      const { number: last, list } = article;
      if (at >= 0) open.length = at;
      put(index, list, last);
      continue;
    }
    const level = open[at];
    if (level !== undefined) {
      const previous = candidates[level.candidate];
      if (follows(level.number, candidate)) {
        open.length = at;
        put(index, level.list, level.number);
      } else if (titled && number === level.number && previous?.titled === false) {
        // A sentence that began with this number had taken the place of the heading.
        fallOut(level.candidate);
        open.length = at;
        put(index, level.list, number - 1);
      } else fallOut(index);
      continue;
    }
    // Tasks of a plan are often counted through all its parts: （十） under 三、.
    const before = reached.get(series);
    if (before && number > 1 && number === before.number + 1 && rankOf(series) === undefined) {
      put(index, before.list, before.number);
      continue;
    }
    if (!follows(0, candidate)) {
      fallOut(index);
      continue;
    }
    closeFor(index);
    put(index, ++lists, 0);
  }
  return { places, expected };
}
