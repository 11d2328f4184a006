import { closeSpaces } from './clean.ts';
import { isBlank, type Line } from './lines.ts';
import { fitRow, markSpans, type Row } from './table-rows.ts';
import type { TakenTable } from './taken-table.ts';

const LONGEST_CELL = 30;
const FEWEST_ROWS = 3;

/**
 * One cell a line: a tab opens a cell, lines without one continue it. The head
 * ends at the first blank line and says how many cells a row has.
 */
export function takeExploded(lines: readonly Line[], from: number, caption: string): TakenTable {
  const cells: string[] = [];
  let columns = 0;
  let i = from;
  let last = from;
  for (; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.text.startsWith('\t')) {
      cells.push(line.text.slice(1));
      last = i;
    } else if (isBlank(line)) {
      if (columns === 0) columns = cells.length;
    } else {
      const rowIsFull = columns > 0 && cells.length % columns === 0;
      // After a blank line a full row is finished: what follows is not in the table.
      if (rowIsFull && isBlank(lines[i - 1] as Line)) break;
      cells[cells.length - 1] += line.text;
      last = i;
    }
  }
  const rows: Row[] = [];
  for (let at = 0; at < cells.length; at += columns || cells.length) {
    const row = cells.slice(at, at + (columns || cells.length)).map((cell) => closeSpaces(cell));
    rows.push(fitRow(row, columns || cells.length));
  }
  const line = (lines[from] as Line).number;
  return {
    table: { type: 'table', caption, rows: markSpans(rows), line },
    artefacts: [],
    next: last + 1,
  };
}

/**
 * One cell a line and nothing else to go by: the numbers 1, 2, 3 … of its first
 * column stand at equal distances, and what is above the first 1 is the head.
 */
export function takeCounted(
  lines: readonly Line[],
  from: number,
  caption: string,
): TakenTable | undefined {
  const cells: { readonly text: string; readonly index: number }[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isBlank(line)) continue;
    const text = closeSpaces(line.text);
    if (text.length > LONGEST_CELL || /[。；]$/u.test(text)) break;
    cells.push({ text, index: i });
  }
  const columns = cells.findIndex(({ text }) => text === '1');
  if (columns < 2) return undefined;
  let rows = 1;
  while (cells[columns * (rows + 1)]?.text === String(rows + 1)) rows++;
  const count = columns * (rows + 1);
  if (rows < FEWEST_ROWS || cells.length < count) return undefined;
  const taken = Array.from({ length: rows + 1 }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns).map(({ text }) => text),
  );
  const { number } = lines[from] as Line;
  const next = (cells[count - 1]?.index ?? from) + 1;
  return { table: { type: 'table', caption, rows: taken, line: number }, artefacts: [], next };
}
