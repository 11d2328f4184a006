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
  return (line.text.match(/\t/gu)?.length ?? 0) >= 2;
}

function cellsOf(line: Line): Row {
  return line.text.split('\t').map((cell) => closeSpaces(cell));
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
      rows[0] = mergeHead(rows[0] ?? [], cells);
    } else {
      rows.push(fitRow(cells, rows[0]?.length ?? cells.length));
    }
  }
  const table: DraftTable = { type: 'table', caption, rows: markSpans(rows), line: first.number };
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
  if (isRow(head)) return takeTabbed(lines, at, caption);
  if (captioned && head.text.startsWith('\t')) return takeExploded(lines, at, caption);
  return undefined;
}
