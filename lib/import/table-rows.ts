/** A cell that continues the row-spanned cell above it. */
const DITTO = '〃';

export type Row = readonly string[];

/** Two head lines become one: what stands below is the end of what stands above. */
export function mergeHead(head: Row, below: Row): Row {
  const columns = Math.max(head.length, below.length);
  return Array.from({ length: columns }, (_, at) => (head[at] ?? '') + (below[at] ?? ''));
}

/** Whether a row only continues the head above it: nothing in its first column, no figures. */
export function continuesHead(row: Row): boolean {
  return row[0] === '' && row.every((cell) => !/\d/u.test(cell)) && row.some((cell) => cell !== '');
}

export function sameCells(a: Row, b: Row): boolean {
  return a.join('\t').trimEnd() === b.join('\t').trimEnd();
}

/**
 * A row that a page break shifted has one empty cell too many; the last of its
 * leading empty cells goes. Trailing empty cells beyond the head go as well.
 */
export function fitRow(row: Row, columns: number): Row {
  const cells = [...row];
  while (cells.length > columns && cells.at(-1) === '') cells.pop();
  while (cells.length > columns && cells[0] === '') cells.shift();
  while (cells.length < columns) cells.push('');
  return cells;
}

/**
 * Blank leading cells continue the cell above: a column is taken for spanned
 * only while every column to its left is spanned or blank as well, so that a
 * value that is missing among the data stays missing.
 */
export function markSpans(rows: readonly Row[]): readonly Row[] {
  const [head, first] = rows;
  if (!head || !first) return rows;
  // The first column that is filled in every row ends the columns that may span.
  const filled = head.findIndex((_, column) => rows.every((row) => row[column] !== ''));
  const spanning = Math.max(filled, 0);
  const above: string[] = [];
  return rows.map((row, index) => {
    if (index === 0) return row;
    let leading = true;
    return row.map((cell, column) => {
      const spans = leading && column < spanning && cell === '' && above[column] !== undefined;
      if (cell !== '') {
        leading = false;
        above[column] = cell;
      }
      return spans ? DITTO : cell;
    });
  });
}

/** Whether a cell says that it continues one above, where none is above: it is no table. */
export function continuesNothing(rows: readonly Row[]): boolean {
  return rows.slice(0, 2).some((row) => row.includes(DITTO));
}
