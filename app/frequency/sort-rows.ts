import type { FrequencyMatrix, FrequencyRow } from '../../lib/search/frequency.ts';
import type { SortKey } from './frequency-state.ts';

/** Rows by a column, the most first; equals, and everything by `order`, as the list has it. */
export function sortRows({ rows, works }: FrequencyMatrix, by: SortKey): readonly FrequencyRow[] {
  const column = works.findIndex(({ id }) => id === by);
  if (by !== 'total' && column < 0) return rows;
  const size = (row: FrequencyRow) =>
    (by === 'total' ? row.total : row.cells[column])?.occurrences ?? 0;
  return rows.toSorted((a, b) => size(b) - size(a));
}
