import type { Mark } from '../model.ts';
import { titleSpans } from './quote-marks.ts';
import { readSteps, type Step } from './reference-address.ts';
import { NUMBER } from './reference-number.ts';

/** Some steps, and how they go on from those before. */
export interface NamedPlace {
  readonly steps: readonly Step[];
  /** 至: up to this place. */
  readonly isEnd: boolean;
}

/** A reference as it stands in a draft, before anybody has looked whether there is such a thing. */
export interface WrittenReference {
  readonly at: Mark;
  /** Empty where none is written. */
  readonly title: string;
  readonly number?: string;
  /** What the draft is going to call the work: （以下简称《规划》）. */
  readonly short?: string;
  /** Where the places begin. */
  readonly placeAt: number;
  readonly places: readonly NamedPlace[];
}

const PARENTHESIS = /\s*[（(]([^（）()\n]*(?:[（(][^（）()\n]*[）)][^（）()\n]*)*)[）)]/uy;
const SHORT = /(?:以下|下)?(?:简|统)?称(?:为)?\s*[：:]?\s*[《“"「]([^》”"」]+)[》”"」]/u;
/** 法学引注手册: `，载《科学导报》2025年11月21日，第2版`. */
const NEWSPAPER =
  /\s*[，,]\s*载\s*《[^》\n]*》[^《》“”。；\n]{0,24}?(?:[，,]?\s*第\s*\d+\s*版|(?=[，,。；\n]|$))/uy;
/** A paper without 发文字号 is told by its date. */
const DATED = /\s*[，,]\s*\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/uy;
const BARE_NUMBER = new RegExp(`\\s*[，,、：:]?\\s*${NUMBER.source}`, 'uy');
const BEFORE_PLACE = /\s*[，,：:、]?\s*(?:的|中|之|文|正文|文本|其中)?\s*/uy;
const BETWEEN_PLACES = /\s*(和|及|以及|与|、|至|到|[—–－~～-]{1,2})\s*(?=第|专栏|表|图)/uy;
const ENDS = /^(?:至|到|[—–－~～-]{1,2})$/u;
const LONGEST_PARENTHESIS = 100;
/** A place without a title can only go on from an earlier reference. */
const BARE_PLACE =
  /第\s*(?:\d{1,4}|[一二三四五六七八九十百千零〇]+)\s*(?:编|章|节|条|款|项|段|部分)|专栏\s*\d+/gu;
const ANY_NUMBER = new RegExp(NUMBER.source, 'gu');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function readPlaces(text: string, from: number): { places: readonly NamedPlace[]; end: number } {
  const places: NamedPlace[] = [];
  let end = from;
  let isEnd = false;
  for (let at = from; ; ) {
    const steps = readSteps(text, at);
    const last = steps.at(-1);
    if (!last) break;
    places.push({ steps, isEnd });
    end = last.end;
    const between = matchAt(BETWEEN_PLACES, text, end);
    if (!between) break;
    isEnd = ENDS.test(between[1] ?? '');
    at = end + between[0].length;
  }
  return { places, end };
}

/** What follows upon a title: number, short name, newspaper, places. */
function readTail(text: string, from: number) {
  let at = from;
  let end = from;
  let number: string | undefined;
  let short: string | undefined;
  for (;;) {
    const parenthesis = matchAt(PARENTHESIS, text, at);
    if (!parenthesis || parenthesis[0].length > LONGEST_PARENTHESIS) break;
    if (readSteps(text, at).length > 0) break;
    const inside = parenthesis[1] ?? '';
    number ??= NUMBER.exec(inside)?.[0];
    short ??= SHORT.exec(inside)?.[1];
    at += parenthesis[0].length;
    if (NUMBER.test(inside)) end = at;
  }
  const newspaper = matchAt(NEWSPAPER, text, at);
  if (newspaper) {
    at += newspaper[0].length;
    end = at;
  }
  at += matchAt(DATED, text, at)?.[0].length ?? 0;
  const bare = number === undefined ? matchAt(BARE_NUMBER, text, at) : undefined;
  if (bare) {
    number = bare[0].replace(/^[\s，,、：:]+/u, '');
    at += bare[0].length;
    end = at;
  }
  const placeAt = at + (matchAt(BEFORE_PLACE, text, at)?.[0].length ?? 0);
  const { places, end: placesEnd } = readPlaces(text, placeAt);
  if (places.length > 0) end = placesEnd;
  return { end, number, short, placeAt, places };
}

/**
 * Every reference of a draft, in order: `《题名》（字号）第×章第×节`, numbers and
 * places that stand alone.
 *
 * @param isQuoted does what stands there belong to a quotation?
 */
export function readReferences(
  text: string,
  isQuoted: (at: number) => boolean,
): readonly WrittenReference[] {
  const read: WrittenReference[] = [];
  const isRead = (at: number) => read.some((one) => at >= one.at[0] && at < one.at[1]);
  for (const [start, end] of titleSpans(text)) {
    if (isQuoted(start) || isRead(start)) continue;
    const tail = readTail(text, end);
    const { number, short } = tail;
    read.push({
      at: [start, tail.end],
      title: text.slice(start + 1, end - 1),
      ...(number !== undefined && { number }),
      ...(short !== undefined && { short }),
      placeAt: tail.placeAt,
      places: tail.places,
    });
  }
  for (const match of text.matchAll(ANY_NUMBER)) {
    if (isQuoted(match.index) || isRead(match.index + match[0].length - 1)) continue;
    const tail = readTail(text, match.index + match[0].length);
    const { placeAt, places } = tail;
    read.push({ at: [match.index, tail.end], title: '', number: match[0], placeAt, places });
  }
  for (const match of text.matchAll(BARE_PLACE)) {
    if (isQuoted(match.index) || isRead(match.index)) continue;
    const { places, end } = readPlaces(text, match.index);
    if (places.length === 0) continue;
    read.push({ at: [match.index, end], title: '', placeAt: match.index, places });
  }
  return read.sort((a, b) => a.at[0] - b.at[0]);
}
