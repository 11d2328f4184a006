import type { Difference, Finding } from '../../lib/cite/verify-model.ts';

/** Some of the draft: plain, or what one judgement is about. */
export interface DraftSegment {
  readonly text: string;
  /** Number in the list of judgements, from 0. */
  readonly finding?: number;
}

/** Cuts a draft at what is judged in it, in order; where two overlap the first stands. */
export function draftSegments(
  draft: string,
  findings: readonly Finding[],
): readonly DraftSegment[] {
  const segments: DraftSegment[] = [];
  let at = 0;
  for (const [finding, { at: mark }] of findings.entries()) {
    const [start, end] = mark;
    if (start < at) continue;
    if (start > at) segments.push({ text: draft.slice(at, start) });
    segments.push({ text: draft.slice(start, end), finding });
    at = end;
  }
  if (at < draft.length) segments.push({ text: draft.slice(at) });
  return segments;
}

/** Some of a quotation: as in the source, or with what the source has there instead. */
export interface QuoteSegment {
  readonly quoted: string;
  readonly difference?: Difference;
}

/** Cuts a quotation at its differences; those of place and number are not of its text. */
export function quoteSegments({ quote, at, differences }: Finding): readonly QuoteSegment[] {
  const segments: QuoteSegment[] = [];
  const [offset] = at;
  let from = 0;
  for (const difference of differences) {
    if (!['文字', '标点', '写法', '题名', '字号'].includes(difference.kind)) continue;
    const start = difference.at[0] - offset;
    const end = difference.at[1] - offset;
    if (start < from || end > quote.length) continue;
    if (start > from) segments.push({ quoted: quote.slice(from, start) });
    segments.push({ quoted: quote.slice(start, end), difference });
    from = end;
  }
  if (from < quote.length) segments.push({ quoted: quote.slice(from) });
  return segments;
}

const PLAIN_RUN = /[\p{L}\p{N}、，。；,;]+/gu;
/** Characters of a quotation that are marked on the page it leads to. */
const LONGEST_QUERY = 30;

/** A stretch of the source that can be asked for as it stands: no marks the query language reads. */
export function queryFor({ source, quote }: Finding): string {
  const runs = [...(source ?? quote).matchAll(PLAIN_RUN)].map(([run]) => run);
  const longest = runs.reduce((a, run) => (run.length > a.length ? run : a), '');
  return longest.length < 2 ? '' : `"${[...longest].slice(0, LONGEST_QUERY).join('')}"`;
}
