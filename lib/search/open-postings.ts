import { Index } from 'flexsearch';
import { fromDeltas } from './deltas.ts';
import {
  BLOCK,
  blockFile,
  blockKey,
  GRAM_OPTIONS,
  type GramEntry,
  gramFile,
  NO_LIMIT,
  rangeOf,
  type ShortEntry,
} from './index-format.ts';

/** Gram files that are read to gather the grams of one character; beyond, text is as cheap. */
const MOST_FILES_OF_CHARACTER = 6;

/** Where the seats of a gram are. */
export interface GramFacts {
  /** Passages that hold it. */
  readonly passages: number;
  /** Is its list cut into parts, so that reading it costs more than its gram file? */
  readonly isLong: boolean;
}

export interface Postings {
  /** Absent when no passage holds the gram. */
  readonly lookUp: (gram: string) => Promise<GramFacts | undefined>;
  /** Ascending seats within a block of the passages that hold all these grams. */
  readonly together: (grams: readonly string[], block: number) => Promise<readonly number[]>;
  /** Ascending seats of all passages that hold a letter or digit; undefined when it stands in too many. */
  readonly holding: (character: string) => Promise<readonly number[] | undefined>;
  /** Numbers kept in memory. */
  readonly weight: () => number;
}

interface Known extends GramFacts {
  readonly file: number;
  readonly blocks: readonly number[];
}

function isShort(entry: GramEntry): entry is ShortEntry {
  return typeof entry[1] !== 'number';
}

/** @param findFile number of the gram file whose range holds a gram; -1 if none */
export function openPostings(
  readJson: <T>(file: string) => Promise<T>,
  findFile: (gram: string) => Promise<number>,
): Postings {
  const index = new Index(GRAM_OPTIONS);
  const files = new Map<string, Promise<ReadonlyMap<string, Known>>>();
  let weight = 0;

  /** Gives FlexSearch the lists of a file, and says which grams it has. */
  async function load(file: string): Promise<ReadonlyMap<string, Known>> {
    const entries = await readJson<readonly GramEntry[]>(file);
    const known = new Map<string, Known>();
    // Seat → its grams: the smallest build of FlexSearch imports no lists, but takes
    // documents, and one file tells it only some grams of each.
    const gramsOf = new Map<number, string[]>();
    for (const entry of entries) {
      if (isShort(entry)) {
        const [gram, lists] = entry;
        const seats = lists.flatMap(fromDeltas);
        known.set(gram, { passages: seats.length, isLong: false, file: 0, blocks: [] });
        for (const seat of seats) {
          const own = gramsOf.get(seat);
          if (own) own.push(gram);
          else gramsOf.set(seat, [gram]);
        }
        weight += seats.length;
      } else {
        const [gram, passages, first, ...blocks] = entry;
        known.set(gram, { passages, isLong: true, file: first, blocks });
      }
    }
    for (const [seat, own] of gramsOf) index.append(seat, own.join(' '));
    return known;
  }

  function once(file: string): Promise<ReadonlyMap<string, Known>> {
    let loaded = files.get(file);
    if (!loaded) {
      loaded = load(file);
      files.set(file, loaded);
      loaded.catch(() => files.delete(file));
    }
    return loaded;
  }

  async function find(gram: string): Promise<Known | undefined> {
    const number = await findFile(gram);
    return number < 0 ? undefined : (await once(gramFile(number))).get(gram);
  }

  function search(keys: readonly string[]): readonly number[] {
    return index.search(keys.join(' '), { limit: NO_LIMIT }).map(Number);
  }

  return {
    lookUp: find,
    weight: () => weight,

    async together(grams, block) {
      const found = await Promise.all(grams.map(find));
      const keys: string[] = [];
      const reading: Promise<unknown>[] = [];
      for (const [i, gram] of grams.entries()) {
        const known = found[i];
        if (!known) return [];
        if (!known.isLong) {
          keys.push(gram);
          continue;
        }
        const part = rangeOf(known.blocks, block);
        if (part < 0) return [];
        reading.push(once(blockFile(known.file + part)));
        keys.push(blockKey(gram, block));
      }
      await Promise.all(reading);
      const from = block * BLOCK;
      const seats = search(keys).filter((seat) => seat >= from && seat < from + BLOCK);
      return seats.sort((a, b) => a - b);
    },

    async holding(character) {
      const [first, last] = await Promise.all([
        findFile(character),
        findFile(`${character}\uffff`),
      ]);
      if (last - first >= MOST_FILES_OF_CHARACTER) return undefined;
      const numbers = Array.from(
        { length: last - Math.max(first, 0) + 1 },
        (_, i) => i + Math.max(first, 0),
      );
      const ranges = await Promise.all(numbers.map((number) => once(gramFile(number))));
      const seats = new Set<number>();
      for (const range of ranges) {
        for (const [gram, { isLong }] of range) {
          if (!gram.startsWith(character)) continue;
          if (isLong) return undefined;
          for (const seat of search([gram])) seats.add(seat);
        }
      }
      return [...seats].sort((a, b) => a - b);
    },
  };
}
