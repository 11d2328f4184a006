import type { Passage } from '../model.ts';
import { once } from '../once.ts';
import { SealError } from '../seal.ts';
import { clauseId } from '../work/address.ts';
import { createCache } from './cache.ts';
import { fromDeltas } from './deltas.ts';
import { createFolder, type Folder } from './fold.ts';
import {
  BLOCK,
  chapterText,
  factsFile,
  HEAD_FILE,
  INDEX_FORMAT,
  type IndexHead,
  KINDS,
  type TextFile,
  tableFile,
  textFile,
  VARIANTS_FILE,
  WORKS_PER_FILE,
  type WordFile,
  type WorkEntry,
  wordFile,
} from './index-format.ts';
import { openPostings, type Postings } from './open-postings.ts';
import { openTable } from './table.ts';
import { decodeVariants } from './variants.ts';

/** Reads one file of the index by the name the writer gave it. */
export type ReadIndexFile = (name: string) => Promise<string>;

/** Characters of text kept in memory, about 10 bytes each with all that belongs to them. */
const MOST_TEXT = 1_200_000;
/** Numbers kept of postings, 8 bytes each. */
const MOST_POSTINGS = 500_000;
/** Files of words, of about a hundred kilobytes in memory each. */
const MOST_WORD_FILES = 40;

/** A passage with what searching it needs. */
export interface IndexedPassage extends Passage {
  /** Place in the reading order of the whole corpus. */
  readonly number: number;
  /** Place in the order of the index; see index-format.ts. */
  readonly seat: number;
  /** Title of the work. */
  readonly title: string;
  readonly folded: string;
  /** Length of the lead sentence in UTF-16 units of `folded`. */
  readonly foldedLead: number;
  /** The headings above, folded, parted by TABs. */
  readonly foldedPath: string;
  /** The headings it belongs to, folded, parted by TABs; a heading belongs to itself. */
  readonly foldedChapter: string;
  /** Where the folded text is cut into words; see words.ts. */
  readonly cuts: string;
}

export interface SearchIndex {
  readonly head: IndexHead;
  /** Folds every text of the corpus, and queries in characters that it uses. */
  readonly folder: Folder;
  /** Also folds traditional characters that the corpus does not use. */
  readonly fullFolder: () => Promise<Folder>;
  /** Blocks of seats; see index-format.ts. */
  readonly blocks: number;
  /** For the length of one query. */
  readonly postings: () => Postings;
  /** Facts of all works, in reading order. */
  readonly works: () => Promise<readonly WorkEntry[]>;
  /** Words that begin with a character, with the number of passages of each. */
  readonly wordsFrom: (first: string) => Promise<ReadonlyMap<string, number>>;
  /** Number of the text file that holds a seat. */
  readonly chunkOf: (seat: number) => Promise<number>;
  /** First seat of a text file. */
  readonly firstSeat: (chunk: number) => Promise<number>;
  /** The passages of one text file. */
  readonly readChunk: (chunk: number) => Promise<readonly IndexedPassage[]>;
  /** Is the text file in memory? */
  readonly hasChunk: (chunk: number) => boolean;
}

/** The index is not there, not whole, or of another version. */
export class IndexError extends Error {
  constructor(file: string, found: string, cause?: unknown) {
    super(`检索索引 ${file}：${found}。处理：重新运行 qingdian ingest，并刷新页面`, { cause });
    this.name = 'IndexError';
  }
}

/**
 * Opens an index. Files are read when first needed; what was used last is kept.
 *
 * @throws IndexError, here or from what it returns, when a file is missing or damaged
 */
export async function openIndex(read: ReadIndexFile): Promise<SearchIndex> {
  async function readJson<T>(file: string): Promise<T> {
    let content: string;
    try {
      content = await read(file);
    } catch (error) {
      throw new IndexError(file, error instanceof SealError ? '已损坏' : '读不到', error);
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

  const texts = openTable(head.texts, (page) => readJson(tableFile('texts', page)));
  const grams = openTable(head.grams, (page) => readJson(tableFile('grams', page)));
  const words = openTable(head.words, (page) => readJson(tableFile('words', page)));

  let postings = openPostings(readJson, grams.find);

  const wordFiles = createCache(
    async (range: number): Promise<ReadonlyMap<string, number>> => {
      const file = await readJson<WordFile>(wordFile(range));
      const counts = new Map<string, number>();
      for (let i = 1; i < file.length; i += 2) counts.set(String(file[i - 1]), Number(file[i]));
      return counts;
    },
    () => 1,
    MOST_WORD_FILES,
  );

  async function loadChunk(chunk: number): Promise<readonly IndexedPassage[]> {
    const [file, first] = await Promise.all([
      readJson<TextFile>(textFile(chunk)),
      texts.firstOf(chunk),
    ]);
    const numbers = fromDeltas(file.numbers);
    const foldedPaths = file.places.map(([, , path]) => folder(path.join('\t')).text);
    return file.passages.map(([address, kindNumber, placeNumber, text, lead, cuts], i) => {
      const [workNumber, part, path] = file.places[placeNumber] ?? [0, '', []];
      const [work, title] = file.works[workNumber] ?? ['', ''];
      const kind = KINDS[kindNumber] ?? 'paragraph';
      const foldedPath = foldedPaths[placeNumber] ?? '';
      return {
        number: numbers[i] ?? 0,
        seat: (first ?? 0) + i,
        id: clauseId(work, address),
        work,
        title,
        address,
        kind,
        part,
        path,
        text,
        lead,
        folded: folder(text).text,
        foldedLead: lead === 0 ? 0 : folder(text.slice(0, lead)).text.length,
        foldedPath,
        foldedChapter: kind === 'heading' ? folder(chapterText(path, kind, text)).text : foldedPath,
        cuts,
      };
    });
  }

  const chunks = createCache(
    loadChunk,
    (passages) => passages.reduce((total, { text }) => total + text.length, 0),
    MOST_TEXT,
  );

  const works = once(async () => {
    const count = Math.ceil(head.works / WORKS_PER_FILE);
    const files = Array.from({ length: count }, (_, i) =>
      readJson<readonly WorkEntry[]>(factsFile(i)),
    );
    return (await Promise.all(files)).flat();
  });

  return {
    head,
    folder,
    blocks: Math.ceil(head.passages / BLOCK),
    fullFolder: once(async () =>
      createFolder(new Map([...own, ...decodeVariants(await readJson<string>(VARIANTS_FILE))])),
    ),
    postings() {
      // A query keeps what it began with; the next begins anew.
      if (postings.weight() > MOST_POSTINGS) postings = openPostings(readJson, grams.find);
      return postings;
    },
    works,
    async wordsFrom(first) {
      const range = await words.find(first);
      return range < 0 ? new Map() : wordFiles.get(range);
    },
    chunkOf: texts.find,
    firstSeat: async (chunk) => (await texts.firstOf(chunk)) ?? head.passages,
    readChunk: chunks.get,
    hasChunk: chunks.has,
  };
}
