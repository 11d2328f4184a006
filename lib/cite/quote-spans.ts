import type { Mark } from '../model.ts';
import {
  CLOSER,
  CLOSERS,
  marksOf,
  pairOff,
  type QuoteMark,
  type Span,
  spanOf,
  titleSpans,
} from './quote-marks.ts';

export interface Spans {
  /** Where the marks of a paragraph pair off, outermost pairs only, in order. */
  readonly sure: readonly Span[];
  /**
   * Readings of the marks that are not sure, the likeliest first: quoting half a pair of marks, as in
   * “严控“两高”, leaves one over. Only the source can tell whether one of these is meant.
   */
  readonly possible: readonly Span[];
}

/** Marks on either side of a stray one that are tried as its quotation's ends. */
const AROUND = 8;
/** Stray marks of one paragraph that are looked at: with more, its marks mean nothing. */
const MOST_STRAY = 100;
/** Characters of a reading that is not sure. */
const LONGEST_POSSIBLE = 1500;
/** Pairs in a row that may be one quotation, of which each end quotes half a pair. */
const MOST_JOINED = 3;
/** A quotation may run over so many paragraphs. */
const MOST_LINES = 30;
/** Characters before and behind that tell whether a quotation stands there. */
const LOOK = 8;
/** What stands before a quotation and behind it, if it is one and no phrase in marks. */
const LEADS_IN = /(?:[：:]|(?:^|\n)[\s>*\-·•（(]*(?:[\d一二三四五六七八九十]+[.、．)）]\s*)?)\s*$/u;
const ROUNDS_OFF = /^\s*(?:$|\n|[。，,；;.！!？?（(《—）)])/u;

function linesOf(text: string): readonly Mark[] {
  const lines: Mark[] = [];
  for (const match of text.matchAll(/[^\n]+/g))
    lines.push([match.index, match.index + match[0].length]);
  return lines;
}

/** All pairings of the marks about one that is left over, or that pairs doubtfully. */
function aroundStrays(marks: readonly QuoteMark[], stray: readonly number[]): readonly Span[] {
  const places = new Map(marks.map(({ at }, place) => [at, place]));
  return stray.slice(0, MOST_STRAY).flatMap((at) => {
    const place = places.get(at) ?? 0;
    const opens = marks.slice(Math.max(0, place - AROUND), place + 1);
    const closes = marks.slice(place, place + AROUND + 1);
    return opens.flatMap((open) =>
      closes.flatMap((close) => (close.at > open.at ? [spanOf(open, close)] : [])),
    );
  });
}

/** Pairs in a row as one: of “十四五”以来……建设“三北” each end quotes half a pair. */
function joined(text: string, pairs: readonly Span[], from: number, to: number): readonly Span[] {
  return pairs.flatMap((first, i) => {
    const [start] = first.outer;
    if (!LEADS_IN.test(text.slice(from, start))) return [];
    return pairs.slice(i + 1, i + MOST_JOINED).flatMap((last): readonly Span[] => {
      const [, end] = last.outer;
      if (!ROUNDS_OFF.test(text.slice(end, to))) return [];
      return [{ at: [start + 1, end - 1], outer: [start, end] }];
    });
  });
}

/** Finds what stands in quotation marks: “ ”, " ", 「 」, 『 』, 〝 〞, one inside the other. */
export function findQuotations(text: string): Spans {
  const titles = titleSpans(text);
  const sure: Span[] = [];
  const possible: Span[] = [];
  /** Opening marks without a partner on their line. */
  let waiting: { mark: QuoteMark; line: number }[] = [];
  for (const [line, [from, to]] of linesOf(text).entries()) {
    const marks = marksOf(text, from, to, titles);
    const { pairs, left, stray } = pairOff(marks);
    const closing = left.find(({ char }) => CLOSERS.has(char));
    waiting = waiting.filter((open) => line - open.line <= MOST_LINES);
    const opened = waiting[0];
    const first = pairs[0];
    if (opened && closing) possible.push(spanOf(opened.mark, closing));
    // Each paragraph of a long quotation opens with a mark, only the last closes.
    if (opened && first && text.slice(from, first.outer[0]).trim() === '') {
      const at: Mark = [opened.mark.at + 1, first.at[1]];
      possible.push({ at, outer: [opened.mark.at, first.outer[1]], reopens: true });
    }
    for (const span of pairs) sure.push(span);
    const opening = left.filter(({ char }) => CLOSER.has(char));
    for (const mark of opening) {
      waiting.push({ mark, line });
      possible.push({ at: [mark.at + 1, to], outer: [mark.at, to] });
    }
    for (const span of aroundStrays(marks, stray)) possible.push(span);
    for (const span of joined(text, pairs, from, to)) possible.push(span);
  }
  const known = new Set(sure.filter(({ inside }) => !inside).map(({ at }) => at.join()));
  const length = ({ at }: Span) => at[1] - at[0];
  /** Does it stand where a quotation would? */
  const rank = ({ outer: [start, end] }: Span) =>
    Number(LEADS_IN.test(text.slice(Math.max(0, start - LOOK), start))) +
    Number(ROUNDS_OFF.test(text.slice(end, end + LOOK)));
  return {
    sure,
    possible: [...sure, ...possible]
      .filter((span) => {
        const key = span.at.join();
        if (known.has(key) || length(span) > LONGEST_POSSIBLE) return false;
        known.add(key);
        return true;
      })
      .map((span) => ({ span, rank: rank(span) }))
      .sort(
        (a, b) => b.rank - a.rank || length(b.span) - length(a.span) || a.span.at[0] - b.span.at[0],
      )
      .map(({ span }) => span),
  };
}
