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
  type IndexFile,
  NO_LIMIT,
  type ShortEntry,
} from './index-format.ts';
import { pack } from './pack.ts';

/**
 * Size in UTF-16 units of a gram file as written: a term reads one for every two
 * of its characters. Smaller ones compress worse and lengthen the tables.
 */
const GRAM_FILE_SIZE = 2_500;

/** An entry as written, and what it is sorted or found by. */
interface Written<K> {
  readonly key: K;
  readonly json: string;
}

function write<K>(key: K, entry: GramEntry): Written<K> {
  return { key, json: JSON.stringify(entry) };
}

function join(group: readonly Written<unknown>[]): string {
  return `[${group.map(({ json }) => json).join()}]`;
}

const sizeOf = ({ json }: Written<unknown>): number => json.length + 1;

function seatsOf(runs: readonly number[]): readonly number[] {
  const seats: number[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    const end = runs[i + 1] ?? 0;
    for (let seat = runs[i] ?? end; seat < end; seat++) seats.push(seat);
  }
  return seats;
}

/** The parts of a long list, each with its block. */
function* partsOf(gram: string, seats: readonly number[]): Generator<Written<number>> {
  for (let from = 0; from < seats.length; ) {
    const block = Math.floor((seats[from] ?? 0) / BLOCK);
    let to = from;
    while (to < seats.length && (seats[to] ?? 0) < (block + 1) * BLOCK) to += 1;
    yield write(block, [blockKey(gram, block), [toDeltas(seats.slice(from, to))]]);
    from = to;
  }
}

/** Takes texts one after another, then gives their postings in files. */
export function createPostingsWriter() {
  const index = new Index(GRAM_OPTIONS);
  /** FlexSearch finds what it is asked for, but does not tell what it holds. */
  const known = new Set<string>();
  /** Seats of each gram of chapters as runs: first, behind the last, first, … */
  const chapters = new Map<string, number[]>();
  let seats = 0;
  let lastChapter: readonly [folded: string, grams: ReadonlySet<string>] = ['', new Set()];
  let blockFiles = 0;

  function addChapter(seat: number, folded: string): void {
    // Most passages stand under the same headings as the one before.
    if (lastChapter[0] !== folded) lastChapter = [folded, new Set(grams(folded))];
    for (const gram of lastChapter[1]) {
      const runs = chapters.get(gram);
      if (!runs) chapters.set(gram, [seat, seat + 1]);
      else if (runs.at(-1) === seat) runs[runs.length - 1] = seat + 1;
      else runs.push(seat, seat + 1);
    }
  }

  /** Every gram and every gram of a chapter, sorted, with its ascending seats. */
  function* lists(): Generator<readonly [key: string, seats: readonly number[]]> {
    const ofChapters = new Map([...chapters].map(([gram, runs]) => [chapterKey(gram), runs]));
    for (const key of [...known, ...ofChapters.keys()].sort()) {
      const runs = ofChapters.get(key);
      yield [key, runs ? seatsOf(runs) : index.search(key, { limit: NO_LIMIT }).map(Number)];
    }
  }

  /** Lists that are short, and where the others are, whose files come in between. */
  function* entries(others: IndexFile[]): Generator<Written<string>> {
    for (const [gram, list] of lists()) {
      const short: ShortEntry = [gram, [toDeltas(list)]];
      const written = write(gram, short);
      if (written.json.length <= GRAM_FILE_SIZE) {
        yield written;
        continue;
      }
      const first = blockFiles;
      const blocks: number[] = [];
      for (const group of pack(partsOf(gram, list), GRAM_FILE_SIZE, sizeOf)) {
        others.push([blockFile(blockFiles++), join(group)]);
        blocks.push(group[0]?.key ?? 0);
      }
      yield write(gram, [gram, list.length, first, ...blocks]);
    }
  }

  return {
    /**
     * @param folded text of the next seat
     * @param chapter folded headings it belongs to
     */
    add(folded: string, chapter: string): void {
      addChapter(seats, chapter);
      const own = grams(folded);
      for (const gram of own) known.add(gram);
      index.add(seats++, own.join(' '));
    },

    /** Writes all files, and returns the first gram of each gram file. */
    *finish(): Generator<IndexFile, readonly string[]> {
      const firsts: string[] = [];
      const others: IndexFile[] = [];
      for (const group of pack(entries(others), GRAM_FILE_SIZE, sizeOf)) {
        yield* others.splice(0);
        yield [gramFile(firsts.length), join(group)];
        firsts.push(group[0]?.key ?? '');
      }
      yield* others;
      return firsts;
    },
  };
}
