import { fromDeltas, toDeltas } from './deltas.ts';
import { rangeOf } from './index-format.ts';

/**
 * The first keys of files that hold sorted ranges. A long list is itself cut into
 * files, of which the head names the first keys, so that the head does not grow
 * with the corpus.
 */
export interface Table<K extends string | number> {
  readonly isPaged: boolean;
  /** Of every range, or of every page; numbers as differences. */
  readonly firsts: readonly K[];
}

/** Keys a file lists: some four hundred bytes, and two steps reach 16,384 files in as little. */
const FAN_OUT = 128;
/** A list no longer than this is part of the head: one file less to read, every time. */
const MOST_IN_HEAD = 256;

function isNumbers(keys: readonly (string | number)[]): keys is readonly number[] {
  return typeof keys[0] === 'number';
}

function pack<K extends string | number>(keys: readonly K[]): readonly K[] {
  return isNumbers(keys) ? (toDeltas(keys) as readonly number[] as readonly K[]) : keys;
}

function unpack<K extends string | number>(keys: readonly K[]): readonly K[] {
  return isNumbers(keys) ? (fromDeltas(keys) as readonly number[] as readonly K[]) : keys;
}

/** @param nameOf name of the file of a page */
export function writeTable<K extends string | number>(
  firsts: readonly K[],
  nameOf: (page: number) => string,
  files: Map<string, string>,
): Table<K> {
  if (firsts.length <= MOST_IN_HEAD) return { isPaged: false, firsts: pack(firsts) };
  const pages: K[] = [];
  for (let at = 0; at < firsts.length; at += FAN_OUT) {
    const page = firsts.slice(at, at + FAN_OUT);
    files.set(nameOf(pages.length), JSON.stringify(pack(page)));
    if (page[0] !== undefined) pages.push(page[0]);
  }
  return { isPaged: true, firsts: pack(pages) };
}

/** Number of the range that holds a key, -1 if it is below the first. */
export type FindRange<K> = (key: K) => Promise<number>;

export function openTable<K extends string | number>(
  table: Table<K>,
  readPage: (page: number) => Promise<readonly K[]>,
): {
  readonly find: FindRange<K>;
  /** First key of a range. */
  readonly firstOf: (range: number) => Promise<K | undefined>;
} {
  const firsts = unpack(table.firsts);
  if (!table.isPaged) {
    return { find: async (key) => rangeOf(firsts, key), firstOf: async (range) => firsts[range] };
  }
  const pages = new Map<number, Promise<readonly K[]>>();
  const pageAt = (page: number): Promise<readonly K[]> => {
    let keys = pages.get(page);
    if (!keys) {
      keys = readPage(page).then(unpack);
      pages.set(page, keys);
      keys.catch(() => pages.delete(page));
    }
    return keys;
  };
  return {
    async find(key) {
      const page = rangeOf(firsts, key);
      return page < 0 ? -1 : page * FAN_OUT + rangeOf(await pageAt(page), key);
    },
    async firstOf(range) {
      const page = Math.floor(range / FAN_OUT);
      return page < firsts.length ? (await pageAt(page))[range % FAN_OUT] : undefined;
    },
  };
}
