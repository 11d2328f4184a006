import type { Mark } from '../model.ts';
import { createFinder } from './find.ts';
import { type Folded, toDisplay } from './fold.ts';
import type { SearchIndex } from './open-index.ts';

/** Characters of a string that are looked at; a pasted page must not be taken apart. */
const LONGEST_STRING = 60;
/** Parts of fewer characters say nothing. */
const SHORTEST_PART = 2;
/** Passages found after which a count is only `at least`. */
const MOST_FOUND = 1000;

/** How often a string stands in the corpus. */
export interface PartCount {
  readonly passages: number;
  readonly occurrences: number;
  /** False when there are at least so many. */
  readonly exact: boolean;
}

/** A part of a string that stands literally in the corpus, though the string does not. */
export interface Part extends PartCount {
  /** As typed. */
  readonly text: string;
  /** UTF-16 units of the string as typed. */
  readonly at: Mark;
}

/** @param terms folded, all of which a passage must hold; with empty ones left out */
export async function countTerms(
  index: SearchIndex,
  terms: readonly string[],
  breathe: () => Promise<void>,
  most = MOST_FOUND,
): Promise<PartCount> {
  const sought = terms.filter((term) => term !== '');
  const of = sought.map((term) => ({ type: 'literal', terms: [term] }) as const);
  const finder = createFinder(index, { condition: { type: 'and', of }, terms: sought, nears: [] });
  await finder.findMore(most, breathe);
  const occurrences = finder.found.reduce((total, found) => total + found.occurrences, 0);
  return { passages: finder.found.length, occurrences, exact: finder.isDone() };
}

/**
 * For each character the end of the longest stretch from it that stands in the
 * corpus. Where a stretch ends, that of the next character ends no sooner: each of
 * the two ends moves on only, so that the corpus is asked twice a character at most.
 */
async function longestFrom(
  index: SearchIndex,
  characters: readonly string[],
  breathe: () => Promise<void>,
): Promise<readonly number[]> {
  const ends: number[] = [];
  let end = 0;
  for (let start = 0; start < characters.length; start++) {
    end = Math.max(end, start);
    while (end < characters.length) {
      const longer = characters.slice(start, end + 1).join('');
      if ((await countTerms(index, [longer], breathe, 1)).passages === 0) break;
      end += 1;
    }
    ends.push(end);
  }
  return ends;
}

/**
 * Takes a string that is nowhere into parts that are somewhere: the longest first,
 * then the longest of what is left on either side of it.
 *
 * @param typed the string with its search form
 * @returns the parts in their order, with counts; the whole string if it is somewhere
 */
export async function longestParts(
  index: SearchIndex,
  typed: { readonly display: string; readonly folded: Folded },
  breathe: () => Promise<void>,
): Promise<readonly Part[]> {
  const characters = [...typed.folded.text.slice(0, LONGEST_STRING)];
  const ends = await longestFrom(index, characters, breathe);
  const chosen: [start: number, end: number][] = [];

  function choose(from: number, to: number): void {
    let best: [start: number, end: number] = [from, from];
    for (let start = from; start < to; start++) {
      const end = Math.min(ends[start] ?? start, to);
      if (end - start > best[1] - best[0]) best = [start, end];
    }
    if (best[1] - best[0] < SHORTEST_PART) return;
    choose(from, best[0]);
    chosen.push(best);
    choose(best[1], to);
  }

  choose(0, characters.length);
  const parts: Part[] = [];
  for (const [start, end] of chosen) {
    const term = characters.slice(start, end).join('');
    // Only marks and spaces: everywhere, and nothing to look for.
    if (!/[\p{L}\p{N}]/u.test(term)) continue;
    const from = characters.slice(0, start).join('').length;
    const at = toDisplay(typed.folded, from, from + term.length);
    parts.push({
      text: typed.display.slice(...at),
      at,
      ...(await countTerms(index, [term], breathe)),
    });
  }
  return parts;
}
