import type { Address, PassageKind, WorkId } from '../model.ts';
import { grams } from './grams.ts';

/** Changes whenever files written before could not be read any more. */
export const INDEX_FORMAT = 1;

/**
 * Options of the FlexSearch index, the same for writer and reader: its export
 * carries none. Only postings are wanted of it, hence one score slot, no cache
 * and no tokenizing beyond our own grams.
 */
export const GRAM_OPTIONS = {
  encode: grams,
  tokenize: 'strict' as const,
  resolution: 1,
  cache: false,
  context: false,
};

/** FlexSearch takes no limit for 100: a number no corpus reaches. */
export const NO_LIMIT = 2 ** 31 - 1;

/** The name FlexSearch's `import` knows a part of its postings by. */
export const GRAM_MAP_KEY = '1.map';

/** FlexSearch's export of its postings: gram → one list of passage numbers. */
export type GramEntry = readonly [gram: string, lists: readonly (readonly number[])[]];

/** Read first: says what stands in which file. */
export interface IndexHead {
  readonly format: typeof INDEX_FORMAT;
  /** Mean number of words of a passage, for ranking. */
  readonly meanWords: number;
  /** In reading order; `chunks` are the numbers of passages of its text files. */
  readonly works: readonly {
    readonly id: WorkId;
    readonly title: string;
    readonly chunks: readonly number[];
  }[];
  /** First gram of each gram file, ascending in UTF-16 order. */
  readonly grams: readonly string[];
  /** First character of each word file, ascending; no character spans two files. */
  readonly words: readonly string[];
  /** Character pairs that folding the corpus itself needs. */
  readonly variants: string;
}

/** Words in order with the number of passages each stands in: `["安全",12,…]`. */
export type WordFile = readonly (string | number)[];

/** Some consecutive passages of one work. */
export interface TextFile {
  /** Heading paths with the page they stand on, named by number in passages. */
  readonly places: readonly { readonly part: Address; readonly path: readonly string[] }[];
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

export const HEAD_FILE = 'head.json';
export const VARIANTS_FILE = 'variants.json';

export function gramFile(number: number): string {
  return `g${number}.json`;
}

export function wordFile(number: number): string {
  return `w${number}.json`;
}

export function textFile(number: number): string {
  return `t${number}.json`;
}

/** Number of the range that holds `key`: the last whose first key is not above it; -1 if none. */
export function rangeOf<T extends string | number>(firsts: readonly T[], key: T): number {
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
