import type { Address, ClauseId, Mark, WorkId } from '../model.ts';
import { compareCodePoints, stepBack, stepOn } from './code-points.ts';
import type { MarkedPassage } from './marked-passage.ts';

/** One occurrence with the text around it: key word in context. */
export interface ConcordanceLine {
  readonly id: ClauseId;
  readonly work: WorkId;
  readonly address: Address;
  /** `left + key + right` is a slice of the displayed text, the border of two cells as ｜. */
  readonly left: string;
  readonly key: string;
  readonly right: string;
  /** Where the key stands in the displayed text. */
  readonly mark: Mark;
  /** Place in the reading order of all occurrences, from 0. */
  readonly order: number;
}

export type ConcordanceOrder = 'order' | 'left' | 'right' | 'work';

/** Between two cells of a table row in the text of a passage, and as it is shown. */
const BORDER = '\t';
const SHOWN_BORDER = '｜';

/** Characters of a text as shown in one line. */
export function showBorders(text: string): string {
  return text.replaceAll(BORDER, SHOWN_BORDER);
}

/**
 * A line for every mark, in reading order. The context of an occurrence in a
 * table stays in its cell; a border within reach is shown and ends it.
 *
 * @param context most characters (code points) on either side
 */
export function concordanceOf(
  found: readonly MarkedPassage[],
  context: number,
): readonly ConcordanceLine[] {
  const inOrder = found.toSorted((a, b) => a.passage.number - b.passage.number);
  const lines: ConcordanceLine[] = [];
  for (const { passage, marks } of inOrder) {
    const { id, work, address, text } = passage;
    for (const mark of marks) {
      const [start, end] = mark;
      const from = stepBack(text, start, context);
      const to = stepOn(text, end, context);
      const left = text.slice(from, start);
      const right = text.slice(end, to);
      const before = left.lastIndexOf(BORDER);
      const behind = right.indexOf(BORDER);
      lines.push({
        id,
        work,
        address,
        left: showBorders(before < 0 ? left : left.slice(before)),
        key: text.slice(start, end),
        right: showBorders(behind < 0 ? right : right.slice(0, behind + 1)),
        mark,
        order: lines.length,
      });
    }
  }
  return lines;
}

/**
 * Sorts lines: by what stands to the left of the key, read from the key outwards;
 * by what stands to its right; by work, the one with most lines first; or in
 * reading order. Text is ordered by code point (see code-points.ts): what is the
 * same comes together, in the same order for everybody. Equals stay in reading
 * order.
 */
export function sortLines(
  lines: readonly ConcordanceLine[],
  by: ConcordanceOrder,
): readonly ConcordanceLine[] {
  const inOrder = lines.toSorted((a, b) => a.order - b.order);
  if (by === 'order') return inOrder;
  if (by === 'work') {
    const counts = new Map<WorkId, number>();
    for (const { work } of inOrder) counts.set(work, (counts.get(work) ?? 0) + 1);
    // Works of equally many lines stand in the order of their first: counts keeps it.
    const works = [...counts].sort((a, b) => b[1] - a[1]).map(([work]) => work);
    const places = new Map(works.map((work, place) => [work, place]));
    return inOrder.sort((a, b) => (places.get(a.work) ?? 0) - (places.get(b.work) ?? 0));
  }
  const keyOf = ({ left, right }: ConcordanceLine) =>
    by === 'right' ? right : [...left].reverse().join('');
  return inOrder
    .map((line) => ({ line, key: keyOf(line) }))
    .sort((a, b) => compareCodePoints(a.key, b.key))
    .map(({ line }) => line);
}
