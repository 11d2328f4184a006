import fc from 'fast-check';
import { createFolder } from '../../../lib/search/fold.ts';
import { openIndex } from '../../../lib/search/open-index.ts';
import { type SearchResult, search } from '../../../lib/search/search.ts';
import { files, passages, readFrom, variants } from './corpus-index.ts';

export const index = await openIndex(readFrom(files));
export const folder = createFolder(variants);
export const texts = passages.map((passage) => ({ ...passage, folded: folder(passage.text).text }));

export function find(query: string, limit = 10): Promise<SearchResult> {
  return search(index, query, { limit });
}

/** What a reader with patience and a pencil would count. */
export function scan(terms: readonly string[]) {
  const found = texts.filter(({ folded }) => terms.every((term) => folded.includes(term)));
  return {
    works: new Set(found.map(({ work }) => work)).size,
    passages: found.length,
    occurrences: found.reduce(
      (total, { folded }) =>
        total + terms.reduce((sum, term) => sum + folded.split(term).length - 1, 0),
      0,
    ),
  };
}

export function counts({ works, passages, occurrences }: SearchResult) {
  return { works, passages, occurrences };
}

/** Substrings of 1 to 12 characters of folded texts; none holds the border of two cells. */
export function substringsOf(
  sources: readonly string[],
  around?: (source: string) => readonly [number, number],
) {
  return fc
    .record({
      source: fc.constantFrom(...sources),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      length: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ source, at, length }) => {
      const [from, to] = around?.(source) ?? [0, source.length];
      const start = from + Math.floor(at * (to - from));
      return source.slice(start, start + length);
    })
    .filter((text) => text !== '' && !text.includes('\t') && text.trim() === text);
}

export const foldedTexts = texts.map(({ folded }) => folded).filter((folded) => folded !== '');
