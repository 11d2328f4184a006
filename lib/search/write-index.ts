import { Index } from 'flexsearch';
import type { Passage, WorkId } from '../model.ts';
import { createFolder, type VariantMap } from './fold.ts';
import {
  GRAM_OPTIONS,
  type GramEntry,
  gramFile,
  HEAD_FILE,
  INDEX_FORMAT,
  type IndexHead,
  KINDS,
  type StoredPassage,
  type TextFile,
  textFile,
  VARIANTS_FILE,
  wordFile,
} from './index-format.ts';
import { pack } from './pack.ts';
import { encodeVariants, selectVariants } from './variants.ts';
import { encodeCuts } from './words.ts';

/**
 * Sizes in UTF-16 units of a file as written, the weight of a query being what
 * it reads: a term reads a gram file for every two of its characters, a hit the
 * text file it stands in. Smaller ones compress worse and lengthen the head.
 */
const GRAM_FILE_SIZE = 4_000;
const WORD_FILE_SIZE = 3_000;
const TEXT_FILE_SIZE = 800;

export interface IndexedWork {
  readonly id: WorkId;
  readonly title: string;
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

function exportPostings(texts: readonly string[]): GramEntry[] {
  const index = new Index(GRAM_OPTIONS);
  for (const [number, text] of texts.entries()) index.add(number, text);
  const parts: (readonly GramEntry[])[] = [];
  index.export((key, data) => {
    if (key.endsWith('.map')) parts.push(JSON.parse(data) as readonly GramEntry[]);
  });
  return parts.flat().sort(compare);
}

function firstCharacter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}

interface PreparedPassage {
  readonly passage: Passage;
  readonly cuts: string;
}

function toTextFile(group: readonly PreparedPassage[]): TextFile {
  const numbers = new Map<string, number>();
  const places: TextFile['places'][number][] = [];
  const passages = group.map(({ passage, cuts }): StoredPassage => {
    const { part, path } = passage;
    const key = JSON.stringify([part, path]);
    const place = numbers.get(key) ?? places.length;
    if (!numbers.has(key)) {
      numbers.set(key, place);
      places.push({ part, path });
    }
    const kind = KINDS.indexOf(passage.kind);
    return [passage.address, kind, place, passage.text, passage.lead, cuts];
  });
  return { places, passages };
}

/**
 * Lays a search index out in small files: gram postings and word frequencies in
 * sorted ranges, passages in short consecutive groups, and a head that says which
 * file holds what. The same source gives the same bytes.
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
  const texts: string[] = [];
  const frequencies = new Map<string, number>();
  let totalWords = 0;
  let textFiles = 0;
  const indexedWorks: IndexHead['works'][number][] = [];
  for (const { id, title, passages } of works) {
    const prepared = passages.map((passage): PreparedPassage => {
      const folded = folder(passage.text).text;
      const words = cut(folded);
      texts.push(folded);
      totalWords += words.length;
      for (const word of new Set(words)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
      return { passage, cuts: encodeCuts(folded, words) };
    });
    const groups = pack(prepared, TEXT_FILE_SIZE, ({ passage }) => passage.text.length);
    for (const group of groups) {
      files.set(textFile(textFiles++), JSON.stringify(toTextFile(group)));
    }
    indexedWorks.push({ id, title, chunks: groups.map((group) => group.length) });
  }

  const gramGroups = pack(
    exportPostings(texts),
    GRAM_FILE_SIZE,
    (entry) => JSON.stringify(entry).length + 1,
  );
  for (const [number, group] of gramGroups.entries()) {
    files.set(gramFile(number), JSON.stringify(group));
  }
  const wordGroups = pack(
    [...frequencies].sort(compare),
    WORD_FILE_SIZE,
    ([word, count]) => word.length + String(count).length + 4,
    ([word]) => firstCharacter(word),
  );
  for (const [number, group] of wordGroups.entries()) {
    files.set(wordFile(number), JSON.stringify(group.flat()));
  }

  const head: IndexHead = {
    format: INDEX_FORMAT,
    meanWords: texts.length === 0 ? 0 : totalWords / texts.length,
    works: indexedWorks,
    grams: gramGroups.map((group) => group[0]?.[0] ?? ''),
    words: wordGroups.map((group) => firstCharacter(group[0]?.[0] ?? '')),
    variants: encodeVariants(own),
  };
  files.set(HEAD_FILE, JSON.stringify(head));
  files.set(VARIANTS_FILE, JSON.stringify(encodeVariants(other)));
  return files;
}
