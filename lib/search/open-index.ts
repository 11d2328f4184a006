import { Index } from 'flexsearch';
import type { Passage } from '../model.ts';
import { clauseId } from '../work/address.ts';
import { createFolder, type Folder } from './fold.ts';
import {
  GRAM_MAP_KEY,
  GRAM_OPTIONS,
  gramFile,
  HEAD_FILE,
  INDEX_FORMAT,
  type IndexHead,
  KINDS,
  NO_LIMIT,
  rangeOf,
  type TextFile,
  textFile,
  VARIANTS_FILE,
  type WordFile,
  wordFile,
} from './index-format.ts';
import { decodeVariants } from './variants.ts';

/** Reads one file of the index by the name the writer gave it. */
export type ReadIndexFile = (name: string) => Promise<string>;

/** A passage with what searching it needs. */
export interface IndexedPassage extends Passage {
  /** Place in the reading order of the whole corpus. */
  readonly number: number;
  readonly folded: string;
  /** Length of the lead sentence in UTF-16 units of `folded`. */
  readonly foldedLead: number;
  /** The headings above, folded, parted by TABs. */
  readonly foldedPath: string;
  /** Where the folded text is cut into words; see words.ts. */
  readonly cuts: string;
}

export interface SearchIndex {
  readonly head: IndexHead;
  /** Folds every text of the corpus, and queries in characters that it uses. */
  readonly folder: Folder;
  /** Also folds traditional characters that the corpus does not use. */
  readonly fullFolder: () => Promise<Folder>;
  /** Numbers of the passages that hold all these grams, ascending: a proposal, to be verified. */
  readonly propose: (grams: readonly string[]) => Promise<readonly number[]>;
  /** Words that begin with a character, with the number of passages of each. */
  readonly wordsFrom: (first: string) => Promise<ReadonlyMap<string, number>>;
  /** Number of the first passage of each text file. */
  readonly chunkStarts: readonly number[];
  /** The passages of one text file. */
  readonly readChunk: (chunk: number) => Promise<readonly IndexedPassage[]>;
}

/** The index is not there, not whole, or of another version. */
export class IndexError extends Error {
  constructor(file: string, found: string, cause?: unknown) {
    super(`检索索引 ${file}：${found}。处理：重新运行 qingdian ingest，并刷新页面`, { cause });
    this.name = 'IndexError';
  }
}

/** Runs `load` once a key; a failure is forgotten, so that it can be tried again. */
function once<K, T>(load: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const loaded = new Map<K, Promise<T>>();
  return (key) => {
    let value = loaded.get(key);
    if (!value) {
      value = load(key).catch((error: unknown) => {
        loaded.delete(key);
        throw error;
      });
      loaded.set(key, value);
    }
    return value;
  };
}

/**
 * Opens an index. Files are read when first needed and kept.
 *
 * @throws IndexError, here or from what it returns, when a file is missing or damaged
 */
export async function openIndex(read: ReadIndexFile): Promise<SearchIndex> {
  async function readJson<T>(file: string): Promise<T> {
    let content: string;
    try {
      content = await read(file);
    } catch (error) {
      throw new IndexError(file, '读不到', error);
    }
    try {
      return JSON.parse(content) as T;
    } catch (error) {
      throw new IndexError(file, '已损坏', error);
    }
  }

  const head = await readJson<IndexHead>(HEAD_FILE);
  if (head.format !== INDEX_FORMAT) {
    throw new IndexError(HEAD_FILE, `得到第 ${head.format} 版格式，应为第 ${INDEX_FORMAT} 版`);
  }
  const own = decodeVariants(head.variants);
  const folder = createFolder(own);

  const chunkStarts: number[] = [];
  const workOfChunk: string[] = [];
  let passages = 0;
  for (const { id, chunks } of head.works) {
    for (const count of chunks) {
      chunkStarts.push(passages);
      workOfChunk.push(id);
      passages += count;
    }
  }

  const postings = new Index(GRAM_OPTIONS);
  const importGrams = once(async (range: number) => {
    const file = gramFile(range);
    postings.import(GRAM_MAP_KEY, JSON.stringify(await readJson(file)));
  });

  const readWords = once(async (range: number): Promise<ReadonlyMap<string, number>> => {
    const file = await readJson<WordFile>(wordFile(range));
    const words = new Map<string, number>();
    for (let i = 1; i < file.length; i += 2) words.set(String(file[i - 1]), Number(file[i]));
    return words;
  });

  const readFullFolder = once(async () =>
    createFolder(new Map([...own, ...decodeVariants(await readJson<string>(VARIANTS_FILE))])),
  );

  return {
    head,
    folder,
    chunkStarts,
    fullFolder: () => readFullFolder(VARIANTS_FILE),

    async propose(grams) {
      const ranges = new Set(grams.map((gram) => rangeOf(head.grams, gram)));
      // Below the first gram of the first file: no passage holds it.
      if (ranges.has(-1)) return [];
      await Promise.all([...ranges].map(importGrams));
      // Two-character runs parted by spaces: FlexSearch encodes them to just these grams.
      const found = postings.search(grams.join(' '), { limit: NO_LIMIT });
      return found.map(Number).sort((a, b) => a - b);
    },

    async wordsFrom(first) {
      const range = rangeOf(head.words, first);
      return range < 0 ? new Map() : readWords(range);
    },

    readChunk: once(async (chunk) => {
      const file = await readJson<TextFile>(textFile(chunk));
      const work = workOfChunk[chunk] ?? '';
      const start = chunkStarts[chunk] ?? 0;
      const foldedPaths = file.places.map(({ path }) => folder(path.join('\t')).text);
      return file.passages.map(([address, kind, place, text, lead, cuts], i) => ({
        number: start + i,
        id: clauseId(work, address),
        work,
        address,
        kind: KINDS[kind] ?? 'paragraph',
        part: file.places[place]?.part ?? '',
        path: file.places[place]?.path ?? [],
        text,
        lead,
        folded: folder(text).text,
        foldedLead: lead === 0 ? 0 : folder(text.slice(0, lead)).text.length,
        foldedPath: foldedPaths[place] ?? '',
        cuts,
      }));
    }),
  };
}
