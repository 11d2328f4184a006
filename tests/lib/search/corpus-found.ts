import fc from 'fast-check';
import type { CountedWork } from '../../../lib/search/dimension.ts';
import { createFolder, toDisplay } from '../../../lib/search/fold.ts';
import type { CutPassage } from '../../../lib/search/marked-passage.ts';
import { encodeCuts } from '../../../lib/search/words.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { passagesOf } from '../../../lib/work/passages.ts';
import { countCharacters } from '../../../lib/work/walk.ts';
import { loadSegmenter } from '../../../scripts/segment.ts';
import { traditionalVariants } from '../../../scripts/traditional.ts';

const corpus = loadCorpus('corpus').works;

export const cut = loadSegmenter('corpus/lexicon/words.txt');
export const folder = createFolder(traditionalVariants());

/** Every passage of the corpus in reading order, as an index would have it. */
export const indexed = corpus.flatMap(passagesOf).map((passage, number) => {
  const folded = folder(passage.text).text;
  return { ...passage, number, folded, cuts: encodeCuts(folded, cut(folded)) };
});

export const works: readonly CountedWork[] = corpus.map((work) => {
  const { title, place, kind, date } = work.meta;
  const year = date === undefined ? {} : { year: date.slice(0, 4) };
  return { id: work.id, title, place, kind, ...year, characters: countCharacters(work) };
});

/** Where a term begins in a folded text, from left to right without overlap. */
export function startsOf(folded: string, term: string): readonly number[] {
  const starts: number[] = [];
  for (const part of folded.split(term).slice(0, -1)) {
    starts.push((starts.at(-1) ?? -term.length) + term.length + part.length);
  }
  return starts;
}

/** The passages that hold every term, found by reading them all. */
export function scan(...terms: readonly string[]): readonly CutPassage[] {
  const wanted = terms.map((term) => folder(term).text);
  return indexed
    .filter((passage) => wanted.every((term) => passage.folded.includes(term)))
    .map((passage) => {
      const folded = folder(passage.text);
      const spans = wanted.flatMap((term) =>
        startsOf(folded.text, term).map((start) => toDisplay(folded, start, start + term.length)),
      );
      const marks = [...new Map(spans.map((mark) => [mark.join(), mark])).values()];
      marks.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      return { passage, marks, occurrences: spans.length };
    });
}

/** Strings of one to four Han characters that stand somewhere in the corpus. */
export const standing = fc
  .record({
    passage: fc.constantFrom(...indexed),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    length: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ passage: { folded }, at, length }) => {
    const start = Math.floor(at * folded.length);
    return folded.slice(start, start + length);
  })
  .filter((text) => /^\p{Script=Han}+$/u.test(text));
