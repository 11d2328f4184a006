import type { Mark } from '../model.ts';
import { type Folder, toDisplay } from './fold.ts';
import { parseQuery, type Query } from './query.ts';

/** The distinct folded strings of a query; terms that fold to nothing ask for nothing. */
export function foldTerms(query: Query, folder: Folder): readonly string[] {
  const folded = query.terms.map((term) => folder(term.text).text);
  return [...new Set(folded)].filter((term) => term !== '');
}

/** Offsets of the non-overlapping occurrences of `term` from left to right. */
export function findAll(text: string, term: string): readonly number[] {
  const found: number[] = [];
  if (term === '') return found;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    found.push(at);
  }
  return found;
}

/**
 * How often the terms stand in a folded text, summed; 0 unless every one does.
 */
export function countMatches(text: string, terms: readonly string[]): number {
  let total = 0;
  for (const term of terms) {
    const count = findAll(text, term).length;
    if (count === 0) return 0;
    total += count;
  }
  return total;
}

/**
 * Where folded terms stand in a displayed text, each occurrence once, in order.
 * Marks of different terms may overlap: each slices the text to what it matched.
 */
export function marksOf(display: string, terms: readonly string[], folder: Folder): Mark[] {
  const folded = folder(display);
  const marks = new Map<string, Mark>();
  for (const term of terms) {
    for (const start of findAll(folded.text, term)) {
      const mark = toDisplay(folded, start, start + term.length);
      marks.set(mark.join(), mark);
    }
  }
  return [...marks.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/**
 * Marks of a query in one displayed text, as a search would mark it. Terms that
 * do not stand in it are passed over: on a page, each passage shows what it has.
 */
export function markText(display: string, query: string, folder: Folder): Mark[] {
  return marksOf(display, foldTerms(parseQuery(query), folder), folder);
}
