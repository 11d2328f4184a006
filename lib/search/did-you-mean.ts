import type { Mark } from '../model.ts';
import { createBreather } from './breathe.ts';
import type { NearPart } from './edit-distance.ts';
import { findSlips, type Slip } from './find-slips.ts';
import { type Folded, toDisplay } from './fold.ts';
import { soundAlike } from './likeness.ts';
import { countTerms, longestParts, type Part, type PartCount } from './longest-parts.ts';
import type { SearchIndex } from './open-index.ts';
import { parseQuery } from './parse-query.ts';
import { type Literal, positiveLiterals } from './query.ts';
import type { Suggestions } from './suggest.ts';

/** Characters of a string in which mistakes are looked for. */
const LONGEST_STRING = 24;
/** Strings of a query that are looked at. */
const MOST_STRINGS = 4;
/** Readings of a string of letters that are offered. */
const MOST_SPELLED = 3;
/** Candidates whose correction is looked up in the corpus. */
const MOST_CHECKED = 8;

/** A query that would find something, and what it changes. */
export interface Correction {
  /** To be searched instead of what was typed. */
  readonly query: string;
  /** What was typed → what the corpus says. */
  readonly from: string;
  readonly to: string;
  /** Are the two said alike, or do they only look alike? */
  readonly by: 'sound' | 'spelling';
  /** What the corrected string finds in the whole corpus. */
  readonly count: Pick<PartCount, 'occurrences' | 'exact'>;
}

export interface DidYouMean {
  /** Most likely first. */
  readonly corrections: readonly Correction[];
  /** For each string of the query that is nowhere, in order: its parts that are somewhere. */
  readonly parts: readonly { readonly literal: string; readonly parts: readonly Part[] }[];
}

/** The query with one of its strings in another form. */
function rewrite(query: string, literal: Literal, text: string): string {
  const typed = query.slice(...literal.at);
  const at = typed.indexOf(literal.text);
  const changed = at < 0 ? text : typed.slice(0, at) + text + typed.slice(at + literal.text.length);
  return query.slice(0, literal.at[0]) + changed + query.slice(literal.at[1]);
}

/** A string as typed, with its search form. */
interface Typed {
  readonly literal: Literal;
  readonly folded: Folded;
}

/**
 * The forms a mended string may be searched in, the most literal first: whole; in
 * pieces that need not stand together; or only the word that was mended.
 */
function mendedForms({ literal, folded }: Typed, { term, part }: Slip, span: Mark) {
  const pieces = (text: string, from: number, to: number, word: string) => [
    text.slice(0, from),
    word,
    text.slice(to),
  ];
  const typed = pieces(literal.text, span[0], span[1], term.text);
  const sought = pieces(folded.text, part.start, part.end, term.folded);
  const whole = { text: typed.join(''), terms: [sought.join('')] };
  const parted = { text: typed.filter((piece) => piece.trim() !== '').join(' '), terms: sought };
  const alone = { text: term.text, terms: [term.folded] };
  return literal.quoted ? [whole, alone] : [whole, parted, alone];
}

/** What a string of letters spells in pinyin, if it does: nobody prints 挥发性 as hfx. */
async function spelled(
  suggestions: Suggestions,
  query: string,
  literal: Literal,
): Promise<readonly Correction[]> {
  const found = await suggestions.suggest(literal.text, MOST_SPELLED);
  return found
    .filter(({ reading }) => reading !== undefined)
    .map(({ text, count }) => ({
      query: rewrite(query, literal, text),
      from: literal.text,
      to: text,
      by: 'sound',
      count: { occurrences: count, exact: true },
    }));
}

/** Is the stretch a part of another, and less? */
function isInside(part: NearPart, { start, end }: NearPart): boolean {
  return start <= part.start && part.end <= end && end - start > part.end - part.start;
}

/** Corrections of one string, the likeliest first. */
async function correct(
  index: SearchIndex,
  suggestions: Suggestions,
  query: string,
  typed: Typed,
  breathe: () => Promise<void>,
): Promise<readonly Correction[]> {
  const { literal, folded } = typed;
  const syllables = await suggestions.syllables();
  const looked = folded.text.slice(0, LONGEST_STRING);
  const slips = await findSlips(suggestions, looked, syllables, breathe);
  const corrections = new Map<string, Correction>();
  const mended: NearPart[] = [];
  let checked = 0;
  for (const slip of slips) {
    const { term, part } = slip;
    // A better correction mends it already, as part of more.
    if (mended.some((better) => isInside(part, better))) continue;
    if (checked++ === MOST_CHECKED) break;
    const wrong = looked.slice(part.start, part.end);
    // What the corpus says itself is no mistake.
    if (wrong === '' || (await countTerms(index, [wrong], breathe, 1)).passages > 0) continue;
    const span = toDisplay(folded, part.start, part.end);
    for (const { text, terms } of mendedForms(typed, slip, span)) {
      const count = await countTerms(index, terms, breathe);
      if (count.passages === 0) continue;
      const rewritten = rewrite(query, literal, text);
      if (corrections.has(rewritten)) break;
      mended.push(part);
      corrections.set(rewritten, {
        query: rewritten,
        from: literal.text.slice(...span),
        to: term.text,
        by: soundAlike(wrong, term.folded, syllables) ? 'sound' : 'spelling',
        count: { occurrences: count.occurrences, exact: count.exact },
      });
      break;
    }
  }
  return [...corrections.values()];
}

/**
 * What a query that finds nothing may have meant: its strings that are nowhere,
 * with a word of the corpus in place of what sounds or looks like it, and the
 * longest of their parts that are somewhere. Traditional characters are no
 * mistake: they are searched as their simplified forms anyway.
 *
 * @param limit most corrections to return
 * @throws the signal's reason when cancelled; IndexError, SuggestError when a file is missing
 */
export async function didYouMean(
  index: SearchIndex,
  suggestions: Suggestions,
  query: string,
  { limit, signal }: { readonly limit: number; readonly signal?: AbortSignal },
): Promise<DidYouMean> {
  const breathe = createBreather(signal);
  const folder = await index.fullFolder();
  const corrections: Correction[] = [];
  const parts: { literal: string; parts: readonly Part[] }[] = [];
  for (const literal of positiveLiterals(parseQuery(query).root).slice(0, MOST_STRINGS)) {
    const folded = folder(literal.text);
    if (folded.text === '') continue;
    if ((await countTerms(index, [folded.text], breathe, 1)).passages > 0) continue;
    corrections.push(...(await correct(index, suggestions, query, { literal, folded }, breathe)));
    corrections.push(...(await spelled(suggestions, query, literal)));
    const own = await longestParts(index, { display: literal.text, folded }, breathe);
    if (own.length > 0) parts.push({ literal: literal.text, parts: own });
  }
  return { corrections: corrections.slice(0, limit), parts };
}
