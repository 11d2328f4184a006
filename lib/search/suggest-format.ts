import type { Reading, SuggestionKind, SuggestionTerm } from './suggest-match.ts';

/** Changes whenever files written before could not be read any more. */
export const SUGGEST_FORMAT = 1;

export const SUGGEST_HEAD_FILE = 'head.json';
/** The characters of each syllable, for finding what sounds alike. */
export const SOUNDS_FILE = 'sounds.json';

export function shardFile(number: number): string {
  return `s${number}.json`;
}

/** Most terms a key lists, of words and of all others; see {@link SuggestHead.cut}. */
export const MOST_TERMS = 128;

/** No list of suggestions is longer: what a cut list holds is then always enough. */
export const MOST_SUGGESTIONS = 24;

/** Read first. */
export interface SuggestHead {
  readonly format: typeof SUGGEST_FORMAT;
  /** First key of each shard, ascending in UTF-16 order. */
  readonly shards: readonly string[];
  /**
   * Keys with more than {@link MOST_TERMS} matches, parted by TABs. Their lists hold
   * the best only, and every key one character longer has a list of its own.
   */
  readonly cut: string;
  /** Character pairs that folding needs; see variants.ts. */
  readonly variants: string;
}

/** The reading is empty in shards that no pinyin leads to; folded only where it is not the text. */
export type StoredTerm =
  | readonly [text: string, kind: number, count: number, reading: string]
  | readonly [text: string, kind: number, count: number, reading: string, folded: string];

/** Lists of terms by key; a term stands once in a shard and is named by its number. */
export interface Shard {
  readonly terms: readonly StoredTerm[];
  readonly keys: Readonly<Record<string, readonly number[]>>;
}

/** Syllable → the characters that may be read so: `{"hui":"会回汇…"}`. */
export type SoundsFile = Readonly<Record<string, string>>;

const KINDS: readonly SuggestionKind[] = ['word', 'heading', 'title'];

/** `zhong/chong wu ran` */
export function encodeReading(reading: Reading): string {
  return reading.map((syllables) => syllables.join('/')).join(' ');
}

export function decodeReading(encoded: string): Reading {
  return encoded === '' ? [] : encoded.split(' ').map((syllables) => syllables.split('/'));
}

export function encodeTerm(term: SuggestionTerm, withReading: boolean): StoredTerm {
  const { text, folded, kind, count, reading } = term;
  const spoken = withReading ? encodeReading(reading) : '';
  const stored = [text, KINDS.indexOf(kind), count, spoken] as const;
  return folded === text ? stored : [...stored, folded];
}

export function decodeTerm(stored: StoredTerm): SuggestionTerm {
  const [text, kind, count, reading, folded = text] = stored;
  return { text, folded, kind: KINDS[kind] ?? 'word', count, reading: decodeReading(reading) };
}
