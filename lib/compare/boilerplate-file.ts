import type { Address, Mark, WorkId } from '../model.ts';

/** A place of another work where the same wording stands. */
export interface WordingPlace {
  readonly work: WorkId;
  readonly address: Address;
  /** The page it stands on; see work/href.ts. */
  readonly part: Address;
}

/** Wording of one place that other works have too. */
export interface Boilerplate {
  readonly address: Address;
  /** In the text as displayed. */
  readonly mark: Mark;
  /** Positions in the list of places, ascending. */
  readonly elsewhere: readonly number[];
  /** More works have it than are named. */
  readonly isMore: boolean;
}

/** What is said of one work. */
export interface BoilerplateOf {
  /** In reading order. They may overlap: one work took more over than another. */
  readonly runs: readonly Boilerplate[];
  /** In the order of the works, those of a work in reading order. */
  readonly places: readonly WordingPlace[];
}

/**
 * The same as it is published, in a third of the bytes: what works share wording with
 * hundreds of others is several times as long as they are.
 */
export interface BoilerplateFile {
  readonly work: WorkId;
  /** Address, both ends of the mark, 1 if more works have it, and where else it stands. */
  readonly runs: readonly (readonly [Address, number, number, 0 | 1, ...number[]])[];
  /** Of each work its id, then address and part of one place after another. */
  readonly places: readonly (readonly [WorkId, ...Address[]])[];
}

export function readBoilerplate({ runs, places }: BoilerplateFile): BoilerplateOf {
  return {
    runs: runs.map(([address, start, end, more, ...elsewhere]) => ({
      address,
      mark: [start, end],
      elsewhere,
      isMore: more === 1,
    })),
    places: places.flatMap(([work, ...addresses]) => {
      const of: WordingPlace[] = [];
      for (let at = 0; at < addresses.length; at += 2) {
        of.push({ work, address: addresses[at] ?? '', part: addresses[at + 1] ?? '' });
      }
      return of;
    }),
  };
}
