import type { Artefact, DraftTable } from './draft.ts';
import { isBlank, type Line } from './lines.ts';
import {
  continuesHead,
  continuesNothing,
  fitRow,
  markSpans,
  mergeHead,
  type Row,
  sameCells,
} from './table-rows.ts';
import {
  cellsOf,
  isRow,
  nextFilled,
  type Part,
  partsOf,
  repeatedHead,
  type TakenTable,
} from './taken-table.ts';

/**
 * Rows of one line each, over page breaks that repeat the head.
 * @returns undefined when the first of them continue what is not there
 */
export function takeTabbed(
  lines: readonly Line[],
  from: number,
  caption: string,
): TakenTable | undefined {
  const first = lines[from] as Line;
  const rows: Row[] = [];
  const artefacts: Artefact[] = [];
  const rawHead: Row[] = [];
  const below: Part[] = [];
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isBlank(line)) {
      const next = lines[nextFilled(lines, i)];
      if (next === undefined || !isRow(next) || !sameCells(cellsOf(next), rawHead[0] ?? [])) break;
      i = nextFilled(lines, i);
      const start = i;
      while (
        i < lines.length &&
        rawHead.some((head) => sameCells(head, cellsOf(lines[i] as Line)))
      ) {
        i++;
      }
      artefacts.push(repeatedHead(lines.slice(start, i)));
      i--;
      continue;
    }
    if (!isRow(line)) break;
    const cells = cellsOf(line);
    if (rows.length === 0) {
      rawHead.push(cells);
      rows.push(cells);
    } else if (rows.length === 1 && continuesHead(cells)) {
      rawHead.push(cells);
      below.push(...partsOf(cells, line.number));
      rows[0] = mergeHead(rows[0] ?? [], cells);
    } else if (rows.length > 1 && sameCells(cells, rawHead[0] ?? [])) {
      artefacts.push(repeatedHead([line]));
    } else {
      rows.push(fitRow(cells, rows[0]?.length ?? cells.length));
    }
    // Told at once: the next row may be tried for the first of a table as well.
    if (rows.length <= 2 && continuesNothing(rows)) return undefined;
  }
  const table: DraftTable = {
    type: 'table',
    caption,
    rows: markSpans(rows),
    line: first.number,
    ...(below.length > 0 ? { below } : {}),
  };
  return { table, artefacts, next: i };
}
