import type { Address, Mark, Passage, WorkId } from '../model.ts';
import { type Folded, type Folder, toDisplay } from '../search/fold.ts';
import { shareWording } from './shared.ts';

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
  /** Positions in the list of places, in the order of the works. */
  readonly elsewhere: readonly number[];
  /** More works have it than are named. */
  readonly isMore: boolean;
}

/** What is published of one work. Runs of one place may overlap: one work took more over than another. */
export interface BoilerplateFile {
  readonly work: WorkId;
  /** In reading order. */
  readonly runs: readonly Boilerplate[];
  readonly places: readonly WordingPlace[];
}

export interface WordedWork {
  readonly id: WorkId;
  readonly passages: readonly Passage[];
}

/**
 * Marks in each work the wording that stands, verbatim or nearly so, in other
 * works as well, with where it stands there; {@link shareWording} says what counts.
 * One work after another, so that a large corpus is not held twice in memory.
 */
export function* boilerplateOf(
  works: readonly WordedWork[],
  folder: Folder,
): Generator<BoilerplateFile> {
  const runsOf = shareWording(
    works.map(({ passages }) => passages.map(({ text }) => folder(text).text)),
  );
  for (const [index, { id, passages }] of works.entries()) {
    const places: WordingPlace[] = [];
    const numbers = new Map<string, number>();
    // Runs come passage by passage, so that each is folded once.
    let folded: readonly [text: number, Folded] | undefined;
    const runs = runsOf(index).flatMap(({ text, span, others, isMore }): readonly Boilerplate[] => {
      const passage = passages[text];
      if (!passage) return [];
      const elsewhere = others.flatMap(({ work, text: there }): readonly number[] => {
        const other = works[work]?.passages[there];
        if (!other) return [];
        const known = numbers.get(other.id);
        if (known !== undefined) return [known];
        numbers.set(other.id, places.length);
        return [places.push({ work: other.work, address: other.address, part: other.part }) - 1];
      });
      if (folded?.[0] !== text) folded = [text, folder(passage.text)];
      const mark = toDisplay(folded[1], ...span);
      return [{ address: passage.address, mark, elsewhere, isMore }];
    });
    yield { work: id, runs, places };
  }
}
