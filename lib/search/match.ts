import type { Mark } from '../model.ts';
import { type Asked, type Condition, type Near, toCondition } from './condition.ts';
import { type Folder, toDisplay } from './fold.ts';
import type { IndexedPassage } from './open-index.ts';
import { parseQuery } from './parse-query.ts';

/** An occurrence in a folded text, half-open, UTF-16 units. */
export type Place = readonly [start: number, end: number];

/** Offsets of the non-overlapping occurrences of `term` from left to right. */
export function findAll(text: string, term: string): readonly number[] {
  const found: number[] = [];
  if (term === '') return found;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    found.push(at);
  }
  return found;
}

function placesOf(text: string, terms: readonly string[]): readonly Place[] {
  return terms.flatMap((term) =>
    findAll(text, term).map((start): Place => [start, start + term.length]),
  );
}

function areNear([a, aEnd]: Place, [b, bEnd]: Place, within: number): boolean {
  const gap = b >= aEnd ? b - aEnd : a - bEnd;
  return gap >= 0 && gap <= within;
}

/**
 * The occurrences that take part in a NEAR: those that belong to a chain of one
 * occurrence of each member, each at most `within` units from the next, in either
 * order, neighbours without overlap. Empty when there is no such chain.
 */
export function placesNear(text: string, { of, within }: Near): readonly Place[] {
  let members = of.map((terms) => placesOf(text, terms));
  // From the left keeps what a chain reaches, from the right what reaches the end.
  for (let pass = 0; pass < 2; pass++) {
    const kept: (readonly Place[])[] = [];
    for (const places of members) {
      const before = kept.at(-1);
      kept.push(
        before
          ? places.filter((place) => before.some((other) => areNear(other, place, within)))
          : places,
      );
    }
    if (kept.at(-1)?.length === 0) return [];
    members = kept.reverse();
  }
  return members.flat();
}

/** Is the passage one that the query asks for? */
export function isMatch(passage: IndexedPassage, condition: Condition): boolean {
  switch (condition.type) {
    case 'literal':
      return condition.terms.some((term) => passage.folded.includes(term));
    case 'and':
      return condition.of.every((part) => isMatch(passage, part));
    case 'or':
      return condition.of.some((part) => isMatch(passage, part));
    case 'not':
      return !isMatch(passage, condition.of);
    case 'near':
      return placesNear(passage.folded, condition).length > 0;
    case 'works':
      return condition.ids.has(passage.work);
    case 'chapter':
      return passage.foldedChapter.includes(condition.text);
  }
}

type Sought = Pick<Asked, 'terms' | 'nears'>;

/**
 * Where a folded text has what is looked for: the non-overlapping occurrences of
 * each term, and of NEAR those that take part; each once, in order. Those of
 * different terms may overlap.
 */
function placesIn(folded: string, { terms, nears }: Sought): readonly Place[] {
  const places = terms.flatMap((term) =>
    findAll(folded, term).map((start): Place => [start, start + term.length]),
  );
  const found = new Map(places.map((place) => [place.join(), place]));
  for (const near of nears) {
    for (const place of placesNear(folded, near)) found.set(place.join(), place);
  }
  return [...found.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Number of {@link placesIn}. */
export function countPlaces(folded: string, sought: Sought): number {
  if (sought.nears.length > 0) return placesIn(folded, sought).length;
  let total = 0;
  for (const term of sought.terms) total += findAll(folded, term).length;
  return total;
}

/**
 * Where a displayed text has what is looked for, each mark slicing it to what
 * matched; those of two matches inside one displayed character (Ⅲ) are one.
 */
export function marksOf(display: string, sought: Sought, folder: Folder): Mark[] {
  const folded = folder(display);
  const marks = new Map<string, Mark>();
  for (const [start, end] of placesIn(folded.text, sought)) {
    const mark = toDisplay(folded, start, end);
    marks.set(mark.join(), mark);
  }
  return [...marks.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/**
 * Marks of a query in one displayed text, as a search would mark it. What does not
 * stand in it is passed over: on a page, each passage shows what it has.
 *
 * @param folder also folds traditional characters that the corpus does not use
 * @param synonymsOf other writings, for `~词`
 */
export function markText(
  display: string,
  query: string,
  folder: Folder,
  synonymsOf: (folded: string) => readonly string[] = () => [],
): Mark[] {
  const sought = toCondition(parseQuery(query).root, {
    fold: (text) => folder(text).text,
    synonymsOf,
    worksWith: () => new Set(),
  });
  return marksOf(display, sought, folder);
}
