import type { Table } from '../../lib/model.ts';

/** Up to this many columns a table fits a phone; a wider one scrolls sideways. */
const FLUID_COLUMNS = 4;
/** Columns whose cells are all this narrow, in widths of a Han character, keep to one line. */
const SHORT_CELL = 6;
const NARROW = /[\0-\u2e7f]/gu;

export interface TableShape {
  /** A key for each column, in order. */
  readonly columns: readonly string[];
  readonly isWide: boolean;
  /** The column that names its row: the first that is neither spanned nor a number. */
  readonly nameColumn: number;
  readonly shortColumns: ReadonlySet<number>;
  /** Rows that the cell at `row`, `column` covers; 0 when one above covers it. */
  readonly rowSpan: (row: number, column: number) => number;
}

/** About how wide a text is, in Han characters: digits and letters take half. */
function widthOf(text: string): number {
  return text.length - (text.match(NARROW)?.length ?? 0) * 0.45;
}

export function shapeOf(table: Table): TableShape {
  const columns = table.head.cells.length;
  const cellsOf = (column: number) => table.rows.map((row) => row.cells[column]);
  const isContinued = (row: number, column: number) =>
    table.rows[row]?.cells[column]?.spans !== undefined;

  const indices = Array.from({ length: columns }, (_, column) => column);
  const nameColumn = indices.findIndex((column) =>
    cellsOf(column).every((cell) => cell?.spans === undefined && !/^\d*$/.test(cell?.text ?? '')),
  );
  const shortColumns = indices.filter((column) =>
    cellsOf(column).every((cell) => widthOf(cell?.text ?? '') <= SHORT_CELL),
  );
  return {
    columns: indices.map((column) => `column-${column}`),
    isWide: columns > FLUID_COLUMNS,
    nameColumn,
    shortColumns: new Set(shortColumns),
    rowSpan(row, column) {
      if (isContinued(row, column)) return 0;
      let span = 1;
      while (isContinued(row + span, column)) span += 1;
      return span;
    },
  };
}
