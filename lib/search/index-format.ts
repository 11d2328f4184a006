import type { Address, PassageKind, WorkId } from '../model.ts';
import type { WorkFacts } from './fields.ts';
import type { Table } from './table.ts';

/** Changes whenever files written before could not be read any more. */
export const INDEX_FORMAT = 4;

/**
 * Options of the FlexSearch index, the same for writer and reader: files carry
 * none. Only postings are wanted of it, hence one score slot, no cache
 * and no tokenizing: it gets our own grams parted by spaces.
 */
export const GRAM_OPTIONS = {
  encode: (grams: string): string[] => grams.split(' '),
  tokenize: 'strict' as const,
  resolution: 1,
  cache: false,
  context: false,
};

/** FlexSearch takes no limit for 100: a number no corpus reaches. */
export const NO_LIMIT = 2 ** 31 - 1;

/**
 * Passages are indexed by seat, not by their number in reading order: first all
 * titles and headings, which are the best hits of whatever they hold, then all
 * else, each in reading order. What is read first is then likely the best.
 */
const NAMING: readonly PassageKind[] = ['title', 'heading', 'box-title', 'table-caption'];

/** The two sorts of seats, in their order. */
export const TIERS = [0, 1] as const;

export function tierOf(kind: PassageKind): (typeof TIERS)[number] {
  return NAMING.includes(kind) ? 0 : 1;
}

/**
 * Seats a list of a frequent gram covers. Long lists are cut at the same seats, so
 * that the parts of two grams can be intersected and the first parts read alone.
 */
export const BLOCK = 4096;

/**
 * The key of a gram of the headings a passage belongs to, see {@link chapterText}: 章:
 * is looked up as text is. No gram begins with its mark.
 */
export function chapterKey(gram: string): string {
  return `#${gram}`;
}

/** FlexSearch's export of its postings, the seats as differences. */
export type ShortEntry = readonly [gram: string, lists: readonly (readonly number[])[]];

/**
 * A gram whose seats stand in files of their own: `file` holds the blocks from the
 * first of `blocks` up to the second, the next file those from the second, and so on.
 */
export type LongEntry = readonly [
  gram: string,
  passages: number,
  file: number,
  ...blocks: number[],
];

export type GramEntry = ShortEntry | LongEntry;

/** The key of the part of a long list; no gram has its mark behind the first place. */
export function blockKey(gram: string, block: number): string {
  return `${gram}#${block}`;
}

/** Read first: says what stands in which file. Grows with the logarithm of the corpus. */
export interface IndexHead {
  readonly format: typeof INDEX_FORMAT;
  readonly works: number;
  readonly passages: number;
  /** Seats of titles and headings. */
  readonly naming: number;
  /** Mean number of words of a passage, for ranking. */
  readonly meanWords: number;
  readonly textFiles: number;
  /** First seat of each text file. */
  readonly texts: Table<number>;
  /** First gram of each gram file, in UTF-16 order. */
  readonly grams: Table<string>;
  /** First character of each word file; no character spans two files. */
  readonly words: Table<string>;
  /** Character pairs that folding the corpus itself needs. */
  readonly variants: string;
}

/** Facts of a work, and its seats: first and number of each tier. */
export type WorkEntry = WorkFacts & {
  readonly seats: readonly (readonly [first: number, count: number])[];
};

/** Works in reading order that one facts file holds. */
export const WORKS_PER_FILE = 64;

/** Words in order with the number of passages each stands in: `["安全",12,…]`. */
export type WordFile = readonly (string | number)[];

/** Some passages of consecutive seats. */
export interface TextFile {
  readonly works: readonly (readonly [id: WorkId, title: string])[];
  /** Heading paths with the page they stand on, named by number in passages. */
  readonly places: readonly (readonly [work: number, part: Address, path: readonly string[]])[];
  /** Numbers of the passages in reading order, as differences. */
  readonly numbers: readonly number[];
  readonly passages: readonly StoredPassage[];
}

export type StoredPassage = readonly [
  address: Address,
  kind: number,
  place: number,
  text: string,
  lead: number,
  cuts: string,
];

/** The headings a passage belongs to, parted by TABs; a heading belongs to itself. */
export function chapterText(path: readonly string[], kind: PassageKind, text: string): string {
  return (kind === 'heading' ? [...path, text] : path).join('\t');
}

/** Kinds by the number they are stored as. */
export const KINDS: readonly PassageKind[] = [
  'paragraph',
  'heading',
  'row',
  'title',
  'masthead',
  'salutation',
  'signature',
  'caption',
  'byline',
  'credit',
  'note',
  'table-caption',
  'box-title',
];

/** A file of the index, under its name in the one folder they stand in. */
export type IndexFile = readonly [name: string, content: string];

export const HEAD_FILE = 'head.json';
export const VARIANTS_FILE = 'variants.json';

export function gramFile(number: number): string {
  return `g${number}.json`;
}

/** Parts of long lists. */
export function blockFile(number: number): string {
  return `b${number}.json`;
}

export function wordFile(number: number): string {
  return `w${number}.json`;
}

export function textFile(number: number): string {
  return `t${number}.json`;
}

export function factsFile(number: number): string {
  return `f${number}.json`;
}

/** A page of one of the tables of the head. */
export function tableFile(table: 'grams' | 'words' | 'texts', page: number): string {
  return `${table}${page}.json`;
}

/** Number of the range that holds `key`: the last whose first key is not above it; -1 if none. */
export function rangeOf<K extends string | number>(firsts: readonly K[], key: K): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const first = firsts[middle];
    if (first !== undefined && first <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
