import type { Citation } from './cite.ts';
import { bookTitle, chineseDate, type Facts, factsOf, missingFrom } from './facts.ts';
import type { CitationTarget } from './target.ts';

/** What tells a press report from others of its name: `《科学导报》2025年11月22日第2版`. */
function newspaperIssue({ newspaper, date, sheet }: Facts): string {
  return [
    newspaper === undefined ? '' : `《${newspaper}》`,
    date === undefined ? '' : chineseDate(date),
    sheet === undefined ? '' : `第${sheet}版`,
  ].join('');
}

/**
 * How an official document names another in its text: title first, then 发文字号 in
 * （ ） with the full year in 〔 〕 as the issuer wrote it (GB/T 9704—2012 §7.2.5), then
 * the place by the levels of §7.3.3; no stop, for the sentence goes on.
 *
 * A press report, which has no 发文字号, is told by the newspaper and its date.
 */
export function citeGongwen({ meta, place }: CitationTarget): Citation {
  const facts = factsOf(meta);
  const mark = facts.kind === 'report' ? newspaperIssue(facts) : (facts.number ?? '');
  return {
    text: bookTitle(facts) + (mark === '' ? '' : `（${mark}）`) + place,
    missing: missingFrom(facts, meta, [
      'title',
      ...(facts.kind === 'report' ? (['newspaper', 'date'] as const) : (['number'] as const)),
    ]),
  };
}
