import type { Mark } from '../model.ts';
import type { Reference } from './verify-model.ts';

export interface Tie {
  readonly reference: Reference;
  /** Does the draft say so, or does the reference only stand in the same paragraph? */
  readonly isClaimed: boolean;
  /** Is there nothing between them but what says that it is quoted? */
  readonly isClose: boolean;
}

/** （, ——, 见: what leads from a quotation to its source. */
const LEADS_ON =
  /^[\s。，,；;、！!？?]*(?:[（(【[［]\s*|[—－-]{1,}\s*|(?:参见|详见|见|引自|出自|摘自|载于?|据)\s*)+$/u;
/** The sentence may go on before its source: “……”的理念（《规划》第一章）. */
const IN_PARENTHESES =
  /^[^。！？!?；;\n“”「」《》（(]{0,16}[（(]\s*(?:参见|详见|见|引自|出自|摘自|载于?)?\s*$/u;
const NEXT_TO = /^[\s。，,；;、！!？?]*$/u;
/** A source on the next line must be marked as one. */
const NEXT_LINE = /\n\s*$/u;
const ENDS_SENTENCE = /[。！？!?；;\n]/u;
const ENDS_PARAGRAPH = /^[\s。；;）)]*(?:\n|$)/u;
/** 规定：, 提出, 中的 */
const SAYS =
  /^[\s，,：:]*(?:的|中|里)?[^。！？!?；;\n“”「」]{0,6}?(?:提出|规定|指出|明确|要求|强调|载明|写明|载|写道|写|称|所称|所谓|原文|表述|为|的)?[\s，,：:]*$/u;
const CLOSE = 12;

/** Text between two places without what is quoted there. */
function between(text: string, from: number, to: number, quotations: readonly Mark[]): string {
  let out = '';
  let at = from;
  for (const [start, end] of quotations) {
    if (start < at || end > to) continue;
    out += text.slice(at, start);
    at = end;
  }
  return out + text.slice(at, Math.max(at, to));
}

/**
 * What is cited for a quotation: a source that follows in parentheses, else the
 * last one named in the same sentence, else one that follows at once, else the
 * last named in the same paragraph, which is no more than a hint.
 *
 * @param outer the quotation with its marks
 * @param quotations all of the draft, with their marks, in order
 */
export function tieReference(
  text: string,
  outer: Mark,
  references: readonly Reference[],
  quotations: readonly Mark[],
): Tie | undefined {
  const [start, end] = outer;
  const after = references.find(({ at }) => at[0] >= end);
  const behind = after && text.slice(end, after.at[0]);
  if (after && behind !== undefined && LEADS_ON.test(behind)) {
    return { reference: after, isClaimed: true, isClose: true };
  }
  if (after && behind !== undefined && IN_PARENTHESES.test(behind)) {
    return { reference: after, isClaimed: true, isClose: false };
  }
  const before = references.findLast(({ at }) => at[1] <= start);
  if (before) {
    const ahead = between(text, before.at[1], start, quotations);
    const isOwnLine = /^[^。！？!?；;\n]*[：:]\s*$/u.test(ahead);
    if (isOwnLine || !ENDS_SENTENCE.test(ahead)) {
      const isClose = ahead.trim().length <= CLOSE && SAYS.test(ahead);
      return { reference: before, isClaimed: true, isClose };
    }
  }
  if (after && behind !== undefined && NEXT_TO.test(behind) && !NEXT_LINE.test(behind)) {
    // “……”。《规划》第四章。 is a quotation with its source if nothing more is said of the source.
    const isSame = !ENDS_SENTENCE.test(behind);
    if (isSame || ENDS_PARAGRAPH.test(text.slice(after.at[1]))) {
      return { reference: after, isClaimed: true, isClose: isSame };
    }
  }
  if (before && !text.slice(before.at[1], start).includes('\n')) {
    return { reference: before, isClaimed: false, isClose: false };
  }
  return undefined;
}
