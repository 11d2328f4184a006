import type { Passage } from '../model.ts';
import { createFolder, type VariantMap } from './fold.ts';
import {
  chapterText,
  factsFile,
  HEAD_FILE,
  INDEX_FORMAT,
  type IndexFile,
  type IndexHead,
  tableFile,
  VARIANTS_FILE,
  WORKS_PER_FILE,
  type WorkEntry,
} from './index-format.ts';
import type { IndexedWork } from './indexed-work.ts';
import { writeTable } from './table.ts';
import { encodeVariants, selectVariants } from './variants.ts';
import { encodeCuts } from './words.ts';
import { createPostingsWriter } from './write-postings.ts';
import { writeTexts } from './write-texts.ts';
import { writeWords } from './write-words.ts';

export interface IndexSource {
  /** In reading order, which is also the order of hits of equal score. */
  readonly works: readonly IndexedWork[];
  /** The words of a folded text in order, without what stands between them. */
  readonly cut: (folded: string) => readonly string[];
  /** Traditional → simplified, single characters. */
  readonly variants: VariantMap;
}

/** Every character of the texts, folded by itself: only letters with marks fold otherwise together. */
function charactersOf(works: readonly IndexedWork[]): ReadonlySet<string> {
  const displayed = new Set<string>();
  for (const { passages } of works) {
    for (const { text } of passages) for (const character of text) displayed.add(character);
  }
  const folder = createFolder(new Map());
  return new Set([...displayed].flatMap((character) => [...folder(character).text]));
}

function* writeFacts(
  works: readonly IndexedWork[],
  seatsOf: readonly WorkEntry['seats'][],
): Generator<IndexFile> {
  const entries = works.map(
    ({ passages: _, ...facts }, i): WorkEntry => ({ ...facts, seats: seatsOf[i] ?? [] }),
  );
  for (let at = 0; at < entries.length; at += WORKS_PER_FILE) {
    const some = entries.slice(at, at + WORKS_PER_FILE);
    yield [factsFile(at / WORKS_PER_FILE), JSON.stringify(some)];
  }
}

/**
 * Lays a search index out in small files: gram postings and word frequencies in
 * sorted ranges, passages in short groups, facts of works, and a head that says
 * which file holds what. The same source gives the same bytes.
 *
 * @returns files one by one, none of which need be held, to be served from one folder
 * @throws Error when `cut` returns words that are not those of the text
 */
export function* indexFiles({ works, cut, variants }: IndexSource): Generator<IndexFile> {
  const { own, other } = selectVariants(variants, charactersOf(works));
  const folder = createFolder(own);
  const postings = createPostingsWriter();
  const frequencies = new Map<string, number>();
  let totalWords = 0;
  // Whole divisions stand under one chapter.
  const foldedChapters = new Map<string, string>();
  function chapterOf({ path, kind, text }: Passage): string {
    const chapter = chapterText(path, kind, text);
    const known = foldedChapters.get(chapter) ?? folder(chapter).text;
    foldedChapters.set(chapter, known);
    return known;
  }

  const seating = yield* writeTexts(works, (passage) => {
    const folded = folder(passage.text).text;
    const words = cut(folded);
    postings.add(folded, chapterOf(passage));
    totalWords += words.length;
    for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    return encodeCuts(folded, words);
  });
  const { firstSeats, seatsOf, naming, passages } = seating;
  yield* writeFacts(works, seatsOf);
  const firstGrams = yield* postings.finish();
  const firstWords = yield* writeWords(frequencies);

  const tables = new Map<string, string>();
  const head: IndexHead = {
    format: INDEX_FORMAT,
    works: works.length,
    passages,
    naming,
    meanWords: passages === 0 ? 0 : totalWords / passages,
    textFiles: firstSeats.length,
    texts: writeTable(firstSeats, (page) => tableFile('texts', page), tables),
    grams: writeTable(firstGrams, (page) => tableFile('grams', page), tables),
    words: writeTable(firstWords, (page) => tableFile('words', page), tables),
    variants: encodeVariants(own),
  };
  yield* tables;
  yield [HEAD_FILE, JSON.stringify(head)];
  yield [VARIANTS_FILE, JSON.stringify(encodeVariants(other))];
}

/** All files of an index in memory: name → content; see {@link indexFiles}. */
export function writeIndex(source: IndexSource): ReadonlyMap<string, string> {
  return new Map(indexFiles(source));
}
