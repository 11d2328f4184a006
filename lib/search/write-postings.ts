import { Index } from 'flexsearch';
import { toDeltas } from './deltas.ts';
import { grams } from './grams.ts';
import {
  BLOCK,
  blockFile,
  blockKey,
  chapterKey,
  GRAM_OPTIONS,
  type GramEntry,
  gramFile,
  type ShortEntry,
} from './index-format.ts';
import { pack } from './pack.ts';

/**
 * Size in UTF-16 units of a gram file as written: a term reads one for every two
 * of its characters. Smaller ones compress worse and lengthen the tables.
 */
const GRAM_FILE_SIZE = 2_500;

function seatsOf(runs: readonly number[]): readonly number[] {
  const seats: number[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    const end = runs[i + 1] ?? 0;
    for (let seat = runs[i] ?? end; seat < end; seat++) seats.push(seat);
  }
  return seats;
}

/** Takes texts one after another, then gives their postings in files. */
export function createPostingsWriter() {
  const index = new Index(GRAM_OPTIONS);
  /** Seats of each gram of chapters as runs: first, behind the last, first, … */
  const chapters = new Map<string, number[]>();
  let seats = 0;

  function addChapter(seat: number, folded: string): void {
    for (const gram of new Set(grams(folded))) {
      const runs = chapters.get(gram);
      if (!runs) chapters.set(gram, [seat, seat + 1]);
      else if (runs.at(-1) === seat) runs[runs.length - 1] = seat + 1;
      else runs.push(seat, seat + 1);
    }
  }

  function cutLong(entry: ShortEntry, files: Map<string, string>, first: number): GramEntry[] {
    const [gram, lists] = entry;
    const all = lists.flat();
    const blocks = new Map<number, number[]>();
    for (const seat of all) {
      const block = Math.floor(seat / BLOCK);
      const list = blocks.get(block);
      if (list) list.push(seat);
      else blocks.set(block, [seat]);
    }
    const parts = [...blocks].map(
      ([block, list]) => [block, [blockKey(gram, block), [toDeltas(list)]] as ShortEntry] as const,
    );
    const groups = pack(parts, GRAM_FILE_SIZE, ([, part]) => JSON.stringify(part).length + 1);
    for (const [i, group] of groups.entries()) {
      files.set(blockFile(first + i), JSON.stringify(group.map(([, part]) => part)));
    }
    return [[gram, all.length, first, ...groups.map((group) => group[0]?.[0] ?? 0)]];
  }

  return {
    /**
     * @param folded text of the next seat
     * @param chapter folded headings it belongs to
     */
    add(folded: string, chapter: string): void {
      addChapter(seats, chapter);
      index.add(seats++, grams(folded).join(' '));
    },

    /** Writes all files, and returns the first gram of each gram file. */
    finish(files: Map<string, string>): readonly string[] {
      const entries: GramEntry[] = [];
      let blockFiles = 0;
      function take([gram, lists]: ShortEntry): void {
        const short: ShortEntry = [gram, lists.map(toDeltas)];
        if (JSON.stringify(short).length <= GRAM_FILE_SIZE) {
          entries.push(short);
          return;
        }
        const before = files.size;
        entries.push(...cutLong([gram, lists], files, blockFiles));
        blockFiles += files.size - before;
      }
      index.export((key, data) => {
        if (!key.endsWith('.map')) return;
        for (const entry of JSON.parse(data) as readonly ShortEntry[]) {
          if (entry[0] !== '') take(entry);
        }
      });
      for (const [gram, runs] of chapters) take([chapterKey(gram), [seatsOf(runs)]]);
      entries.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
      const groups = pack(entries, GRAM_FILE_SIZE, (entry) => JSON.stringify(entry).length + 1);
      for (const [number, group] of groups.entries()) {
        files.set(gramFile(number), JSON.stringify(group));
      }
      return groups.map((group) => group[0]?.[0] ?? '');
    },
  };
}
