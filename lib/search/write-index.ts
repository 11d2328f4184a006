import type { Passage, WorkId } from '../model.ts';
import { toDeltas } from './deltas.ts';
import type { WorkFacts } from './fields.ts';
import { createFolder, type VariantMap } from './fold.ts';
import {
  chapterText,
  factsFile,
  HEAD_FILE,
  INDEX_FORMAT,
  type IndexHead,
  KINDS,
  type StoredPassage,
  type TextFile,
  TIERS,
  tableFile,
  textFile,
  tierOf,
  VARIANTS_FILE,
  WORKS_PER_FILE,
  type WorkEntry,
  wordFile,
} from './index-format.ts';
import { pack } from './pack.ts';
import { writeTable } from './table.ts';
import { encodeVariants, selectVariants } from './variants.ts';
import { encodeCuts } from './words.ts';
import { createPostingsWriter } from './write-postings.ts';

/**
 * Sizes in UTF-16 units of a file as written, the weight of a query being what
 * it reads: the words of a term, and the text file a hit stands in.
 */
const WORD_FILE_SIZE = 1_200;
const TEXT_FILE_SIZE = 500;
/** What a passage takes beside its text: a heading's file must not hold a hundred paths. */
const PASSAGE_OVERHEAD = 12;

/** A work as the index takes it. */
export interface IndexedWork extends WorkFacts {
  readonly passages: readonly Passage[];
}

export interface IndexSource {
  /** In reading order, which is also the order of hits of equal score. */
  readonly works: readonly IndexedWork[];
  /** The words of a folded text in order, without what stands between them. */
  readonly cut: (folded: string) => readonly string[];
  /** Traditional → simplified, single characters. */
  readonly variants: VariantMap;
}

function compare(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : Number(a[0] > b[0]);
}

function firstCharacter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}

interface Prepared {
  readonly passage: Passage;
  /** Place in the reading order of the corpus. */
  readonly number: number;
}

/** Numbers values by first appearance. */
function createNumbering<T>(keyOf: (value: T) => string) {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    numberOf(value: T): number {
      const key = keyOf(value);
      const number = numbers.get(key) ?? values.length;
      if (number === values.length) {
        numbers.set(key, number);
        values.push(value);
      }
      return number;
    },
  };
}

function toTextFile(
  group: readonly Prepared[],
  titles: ReadonlyMap<WorkId, string>,
  cutsOf: (passage: Passage) => string,
): TextFile {
  const works = createNumbering<readonly [WorkId, string]>(([id]) => id);
  const places = createNumbering<TextFile['places'][number]>((place) => JSON.stringify(place));
  const passages = group.map(({ passage }): StoredPassage => {
    const { work, part, path, address, text, lead } = passage;
    const place = places.numberOf([works.numberOf([work, titles.get(work) ?? '']), part, path]);
    return [address, KINDS.indexOf(passage.kind), place, text, lead, cutsOf(passage)];
  });
  return {
    works: works.values,
    places: places.values,
    numbers: toDeltas(group.map(({ number }) => number)),
    passages,
  };
}

/**
 * Lays a search index out in small files: gram postings and word frequencies in
 * sorted ranges, passages in short groups, facts of works, and a head that says
 * which file holds what. The same source gives the same bytes.
 *
 * @returns file name → content, to be served from one folder
 * @throws Error when `cut` returns words that are not those of the text
 */
export function writeIndex({ works, cut, variants }: IndexSource): ReadonlyMap<string, string> {
  const plain = createFolder(new Map());
  const characters = new Set<string>();
  for (const { passages } of works) {
    for (const { text } of passages) for (const char of plain(text).text) characters.add(char);
  }
  const { own, other } = selectVariants(variants, characters);
  const folder = createFolder(own);
  const files = new Map<string, string>();
  const titles = new Map(works.map(({ id, title }) => [id, title]));

  // Cut in reading order: words depend on nothing else, but memory does.
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
  function take(passage: Passage): string {
    const folded = folder(passage.text).text;
    const words = cut(folded);
    postings.add(folded, chapterOf(passage));
    totalWords += words.length;
    for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    return encodeCuts(folded, words);
  }

  const firstSeats: number[] = [];
  const entries = works.map(({ passages: _, ...facts }) => ({
    ...facts,
    seats: [] as [number, number][],
  }));
  let seat = 0;
  let naming = 0;
  for (const tier of TIERS) {
    let number = 0;
    // Headings of several works share files; other text is read for its own work alone.
    let waiting: Prepared[] = [];
    const flush = () => {
      const sizeOf = ({ passage }: Prepared) => passage.text.length + PASSAGE_OVERHEAD;
      for (const group of pack(waiting, TEXT_FILE_SIZE, sizeOf)) {
        files.set(textFile(firstSeats.length), JSON.stringify(toTextFile(group, titles, take)));
        firstSeats.push(seat);
        seat += group.length;
      }
      waiting = [];
    };
    let taken = seat;
    for (const [i, { passages }] of works.entries()) {
      const prepared = passages.map((passage) => ({ passage, number: number++ }));
      const seated = prepared.filter(({ passage }) => tierOf(passage.kind) === tier);
      entries[i]?.seats.push([taken, seated.length]);
      taken += seated.length;
      waiting.push(...seated);
      if (tier === 1) flush();
    }
    flush();
    if (tier === 0) naming = seat;
  }

  for (let at = 0; at < entries.length; at += WORKS_PER_FILE) {
    const some: readonly WorkEntry[] = entries.slice(at, at + WORKS_PER_FILE);
    files.set(factsFile(at / WORKS_PER_FILE), JSON.stringify(some));
  }
  const firstGrams = postings.finish(files);
  const wordGroups = pack(
    [...frequencies].sort(compare),
    WORD_FILE_SIZE,
    ([word, count]) => word.length + String(count).length + 4,
    ([word]) => firstCharacter(word),
  );
  for (const [number, group] of wordGroups.entries()) {
    files.set(wordFile(number), JSON.stringify(group.flat()));
  }
  const firstWords = wordGroups.map((group) => firstCharacter(group[0]?.[0] ?? ''));

  const head: IndexHead = {
    format: INDEX_FORMAT,
    works: works.length,
    passages: seat,
    naming,
    meanWords: seat === 0 ? 0 : totalWords / seat,
    textFiles: firstSeats.length,
    texts: writeTable(firstSeats, (page) => tableFile('texts', page), files),
    grams: writeTable(firstGrams, (page) => tableFile('grams', page), files),
    words: writeTable(firstWords, (page) => tableFile('words', page), files),
    variants: encodeVariants(own),
  };
  files.set(HEAD_FILE, JSON.stringify(head));
  files.set(VARIANTS_FILE, JSON.stringify(encodeVariants(other)));
  return files;
}
