import type { Address, ClauseId, Mark, WorkId } from '../model.ts';
import type { MarkedPassage } from './marked-passage.ts';

/** How far into its work each passage begins, in characters without white space. */
export interface WorkLength {
  readonly work: WorkId;
  readonly characters: number;
  /** Number of a passage → characters of the work before it. */
  readonly before: ReadonlyMap<number, number>;
}

export interface Position {
  readonly id: ClauseId;
  readonly address: Address;
  readonly mark: Mark;
  /** Where in the work the occurrence begins: 0 its first character, 1 its end. */
  readonly offset: number;
}

export interface Dispersion {
  readonly work: WorkId;
  readonly characters: number;
  readonly positions: readonly Position[];
}

function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}

/**
 * Measures one work.
 *
 * @param passages all of the work
 */
export function measureWork(
  work: WorkId,
  passages: readonly Pick<MarkedPassage['passage'], 'number' | 'text'>[],
): WorkLength {
  const before = new Map<number, number>();
  let characters = 0;
  for (const { number, text } of passages.toSorted((a, b) => a.number - b.number)) {
    before.set(number, characters);
    characters += countCharacters(text);
  }
  return { work, characters, before };
}

/**
 * Where along each work the occurrences stand, in reading order. Works without
 * any have no positions; occurrences in works that were not measured are left out.
 */
export function dispersionOf(
  found: readonly MarkedPassage[],
  lengths: readonly WorkLength[],
): readonly Dispersion[] {
  const byWork = new Map<WorkId, MarkedPassage[]>();
  for (const item of found) {
    const ofWork = byWork.get(item.passage.work);
    if (ofWork) ofWork.push(item);
    else byWork.set(item.passage.work, [item]);
  }
  return lengths.map(({ work, characters, before }) => {
    const inOrder = (byWork.get(work) ?? []).toSorted(
      (a, b) => a.passage.number - b.passage.number,
    );
    const positions = inOrder.flatMap(({ passage, marks }): Position[] => {
      const { id, address, text, number } = passage;
      let counted = before.get(number) ?? 0;
      let at = 0;
      return marks.map((mark) => {
        counted += countCharacters(text.slice(at, mark[0]));
        at = mark[0];
        return { id, address, mark, offset: counted / characters };
      });
    });
    return { work, characters, positions };
  });
}
