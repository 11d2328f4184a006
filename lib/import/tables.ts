import { closeLabelled, closeSpaces } from './clean.ts';
import type { Artefact, DraftTable } from './draft.ts';
import { countCharacters, isBlank, type Line } from './lines.ts';
import { continuesHead, fitRow, markSpans, mergeHead, type Row, sameCells } from './table-rows.ts';

const CAPTION = /^\s*(?:附?表)\s?\d+(?:[-—.]\d+)?\s*\S/u;

export interface TakenTable {
  readonly table: DraftTable;
  readonly artefacts: readonly Artefact[];
  /** Index of the first line after the table. */
  readonly next: number;
}

function isRow(line: Line): boolean {
  if (line.cells !== undefined) return true;
  return !isBlank(line) && (line.text.match(/\t/gu)?.length ?? 0) >= 2;
}

function cellsOf(line: Line): Row {
  return (line.cells ?? line.text.split('\t')).map((cell) => closeSpaces(cell));
}

type Part = NonNullable<DraftTable['below']>[number];

/** The cells of the second line of a head, as they stand behind the first. */
function partsOf(cells: Row, line: number): readonly Part[] {
  return cells.flatMap((text) => (text === '' || text === '〃' ? [] : [{ text, line }]));
}

function nextFilled(lines: readonly Line[], from: number): number {
  let i = from;
  while (i < lines.length && isBlank(lines[i] as Line)) i++;
  return i;
}

/** Rows of one line each, over page breaks that repeat the head. */
function takeTabbed(lines: readonly Line[], from: number, caption: string): TakenTable {
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
      const repeated = lines.slice(start, i);
      artefacts.push({
        kind: 'repeated-head',
        firstLine: (lines[start] as Line).number,
        lastLine: (lines[i - 1] as Line).number,
        characters: countCharacters(repeated.map((head) => head.text).join('')),
      });
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
      const { number } = line;
      const characters = countCharacters(line.text);
      artefacts.push({ kind: 'repeated-head', firstLine: number, lastLine: number, characters });
    } else {
      rows.push(fitRow(cells, rows[0]?.length ?? cells.length));
    }
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

/** A head of two rows marks what its second row only continues. */
function isSecondHead(row: Row): boolean {
  return row.includes('〃') && row.every((cell) => !/\d{2}/u.test(cell) || /年/u.test(cell));
}

/** Rows that the format itself gives: their spans are known, a blank cell is blank. */
function takeGiven(lines: readonly Line[], from: number, caption: string): TakenTable {
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
      const { number } = line;
      const characters = countCharacters(line.text);
      artefacts.push({ kind: 'repeated-head', firstLine: number, lastLine: number, characters });
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
  const columns = Math.max(...rows.map((row) => row.length));
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

/**
 * One cell a line: a tab opens a cell, lines without one continue it. The head
 * ends at the first blank line and says how many cells a row has.
 */
function takeExploded(lines: readonly Line[], from: number, caption: string): TakenTable {
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

const LONGEST_CELL = 30;
const FEWEST_ROWS = 3;

/**
 * One cell a line and nothing else to go by: the numbers 1, 2, 3 … of its first
 * column stand at equal distances, and what is above the first 1 is the head.
 */
function takeCounted(
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

/**
 * Takes a table that begins at `lines[from]`, with or without a caption.
 * @returns undefined when no table begins there
 */
export function takeTable(lines: readonly Line[], from: number): TakenTable | undefined {
  const line = lines[from];
  if (line === undefined) return undefined;
  const captioned = CAPTION.test(line.text) && !isRow(line);
  const caption = captioned ? closeLabelled(line.text.replace(/\t/gu, ' ')) : '';
  const at = captioned ? nextFilled(lines, from + 1) : from;
  const head = lines[at];
  if (head === undefined) return undefined;
  if (head.cells) return takeGiven(lines, at, caption);
  if (isRow(head)) return takeTabbed(lines, at, caption);
  if (captioned && head.text.startsWith('\t')) return takeExploded(lines, at, caption);
  return captioned ? takeCounted(lines, at, caption) : undefined;
}
