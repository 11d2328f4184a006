import type { Artefact, DraftTable } from './draft.ts';
import type { Line } from './lines.ts';
import { mergeHead, type Row, sameCells } from './table-rows.ts';
import { cellsOf, type Part, partsOf, repeatedHead, type TakenTable } from './taken-table.ts';

/** A head of two rows marks what its second row only continues. */
function isSecondHead(row: Row): boolean {
  return row.includes('〃') && row.every((cell) => !/\d{2}/u.test(cell) || /年/u.test(cell));
}

/** Rows that the format itself gives: their spans are known, a blank cell is blank. */
export function takeGiven(lines: readonly Line[], from: number, caption: string): TakenTable {
  const rows: Row[] = [];
  const heads: Row[] = [];
  const below: Part[] = [];
  const artefacts: Artefact[] = [];
  let i = from;
  for (; lines[i]?.cells !== undefined; i++) {
    const line = lines[i] as Line;
    const cells = cellsOf(line);
    if (cells.length === 0) continue;
    if (rows.length > 0 && heads.some((head) => sameCells(head, cells))) {
      artefacts.push(repeatedHead([line]));
    } else if (rows.length === 1 && heads.length === 1 && isSecondHead(cells)) {
      heads.push(cells);
      below.push(...partsOf(cells, line.number));
      const second = cells.map((cell) => (cell === '〃' ? '' : cell));
      rows[0] = mergeHead(rows[0] ?? [], second);
    } else {
      if (rows.length === 0) heads.push(cells);
      rows.push(cells);
    }
  }
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const even = rows.map((row, index) => {
    const cells = Array.from({ length: columns }, (_, at) => row[at] ?? '');
    return index < 2 ? cells.map((cell) => (cell === '〃' ? '' : cell)) : cells;
  });
  const { number } = lines[from] as Line;
  const table: DraftTable = {
    type: 'table',
    caption,
    rows: even,
    line: number,
    ...(below.length > 0 ? { below } : {}),
  };
  return { table, artefacts, next: i };
}
