import type { Passage, WorkId } from '../model.ts';
import { toDeltas } from './deltas.ts';
import {
  type IndexFile,
  KINDS,
  type StoredPassage,
  type TextFile,
  TIERS,
  textFile,
  tierOf,
  type WorkEntry,
} from './index-format.ts';
import type { IndexedWork } from './indexed-work.ts';
import { pack } from './pack.ts';

/** Size in UTF-16 units of a file as written: a query reads one for each of its hits. */
const TEXT_FILE_SIZE = 500;
/** What a passage takes beside its text: a heading's file must not hold a hundred paths. */
const PASSAGE_OVERHEAD = 12;

interface Numbered {
  readonly passage: Passage;
  /** Place in the reading order of the corpus. */
  readonly number: number;
}

/** Where passages have been seated; see index-format.ts. */
export interface Seating {
  /** First seat of each text file. */
  readonly firstSeats: readonly number[];
  /** Of each work, in reading order. */
  readonly seatsOf: readonly WorkEntry['seats'][];
  /** Seats of titles and headings. */
  readonly naming: number;
  readonly passages: number;
}

/** Numbers values by first appearance. */
function createNumbering<T>(keyOf: (value: T) => string) {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    numberOf(value: T): number {
      const key = keyOf(value);
      const number = numbers.get(key) ?? values.length;
      if (number === values.length) {
        numbers.set(key, number);
        values.push(value);
      }
      return number;
    },
  };
}

function toTextFile(
  group: readonly Numbered[],
  titles: ReadonlyMap<WorkId, string>,
  take: (passage: Passage) => string,
): TextFile {
  const works = createNumbering<readonly [WorkId, string]>(([id]) => id);
  const places = createNumbering<TextFile['places'][number]>((place) => JSON.stringify(place));
  const passages = group.map(({ passage }): StoredPassage => {
    const { work, part, path, address, text, lead } = passage;
    const place = places.numberOf([works.numberOf([work, titles.get(work) ?? '']), part, path]);
    return [address, KINDS.indexOf(passage.kind), place, text, lead, take(passage)];
  });
  return {
    works: works.values,
    places: places.values,
    numbers: toDeltas(group.map(({ number }) => number)),
    passages,
  };
}

/**
 * Seats the passages and writes them in short groups.
 *
 * @param take told of each passage in the order of the seats; returns where it is cut into words
 */
export function* writeTexts(
  works: readonly IndexedWork[],
  take: (passage: Passage) => string,
): Generator<IndexFile, Seating> {
  const titles = new Map(works.map(({ id, title }) => [id, title]));
  const firstSeats: number[] = [];
  const seatsOf = works.map((): [number, number][] => []);
  let seat = 0;
  let naming = 0;

  function* write(waiting: readonly Numbered[]): Generator<IndexFile> {
    const sizeOf = ({ passage }: Numbered) => passage.text.length + PASSAGE_OVERHEAD;
    for (const group of pack(waiting, TEXT_FILE_SIZE, sizeOf)) {
      yield [textFile(firstSeats.length), JSON.stringify(toTextFile(group, titles, take))];
      firstSeats.push(seat);
      seat += group.length;
    }
  }

  for (const tier of TIERS) {
    let number = 0;
    let taken = seat;
    // Headings of several works share files; other text is read for its own work alone.
    const shared: Numbered[] = [];
    for (const [i, { passages }] of works.entries()) {
      const numbered = passages.map((passage) => ({ passage, number: number++ }));
      const seated = numbered.filter(({ passage }) => tierOf(passage.kind) === tier);
      seatsOf[i]?.push([taken, seated.length]);
      taken += seated.length;
      if (tier === 0) shared.push(...seated);
      else yield* write(seated);
    }
    if (tier === 0) {
      yield* write(shared);
      naming = seat;
    }
  }
  return { firstSeats, seatsOf, naming, passages: seat };
}
