import type { Address, Passage, WorkId } from '../model.ts';
import { type Folded, type Folder, toDisplay } from '../search/fold.ts';
import type { BoilerplateFile } from './boilerplate-file.ts';
import { shareWording } from './shared.ts';

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
  const passages = works.flatMap((work) => work.passages);
  /** Where the passages of each work begin among those of all. */
  const firsts: number[] = [];
  let total = 0;
  for (const work of works) {
    firsts.push(total);
    total += work.passages.length;
  }

  for (const [index, work] of works.entries()) {
    const shared = runsOf(index);
    const met = new Set<number>();
    for (const { others } of shared) {
      for (const other of others) met.add((firsts[other.work] ?? 0) + other.text);
    }
    const numbers = [...met].sort((a, b) => a - b);
    const positions = new Map(numbers.map((number, position) => [number, position]));

    const places: [WorkId, ...Address[]][] = [];
    for (const number of numbers) {
      const passage = passages[number];
      if (!passage) continue;
      if (places.at(-1)?.[0] !== passage.work) places.push([passage.work]);
      places.at(-1)?.push(passage.address, passage.part);
    }

    // Runs come passage by passage, so that each is folded once.
    let folded: readonly [text: number, Folded] | undefined;
    const runs = shared.flatMap(
      ({ text, span, others, isMore }): readonly BoilerplateFile['runs'][number][] => {
        const passage = work.passages[text];
        if (!passage) return [];
        if (folded?.[0] !== text) folded = [text, folder(passage.text)];
        const [start, end] = toDisplay(folded[1], ...span);
        const elsewhere = others.map(
          (other) => positions.get((firsts[other.work] ?? 0) + other.text) ?? 0,
        );
        return [[passage.address, start, end, isMore ? 1 : 0, ...elsewhere]];
      },
    );
    yield { work: work.id, runs, places };
  }
}
