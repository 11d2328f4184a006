import { closeSpaces } from './clean.ts';
import type { Artefact, DraftTable } from './draft.ts';
import { countCharacters, isBlank, type Line } from './lines.ts';
import type { Row } from './table-rows.ts';

/** A table, what was left out of it, and where the text goes on. */
export interface TakenTable {
  readonly table: DraftTable;
  readonly artefacts: readonly Artefact[];
  /** Index of the first line after the table. */
  readonly next: number;
}

/** Whether a line is a row: its format says so, or tabs part its cells. */
export function isRow(line: Line): boolean {
  if (line.cells !== undefined) return true;
  return !isBlank(line) && (line.text.match(/\t/gu)?.length ?? 0) >= 2;
}

/** The cells of a row, closed up. */
export function cellsOf(line: Line): Row {
  return (line.cells ?? line.text.split('\t')).map((cell) => closeSpaces(cell));
}

/** What a head has on a second line. */
export type Part = NonNullable<DraftTable['below']>[number];

/** The cells of the second line of a head, as they stand behind the first. */
export function partsOf(cells: Row, line: number): readonly Part[] {
  return cells.flatMap((text) => (text === '' || text === '〃' ? [] : [{ text, line }]));
}

/** Index of the first line from `from` on in which something stands. */
export function nextFilled(lines: readonly Line[], from: number): number {
  let i = from;
  while (i < lines.length && isBlank(lines[i] as Line)) i++;
  return i;
}

/** A head that is printed once more, as on every page. */
export function repeatedHead(lines: readonly Line[]): Artefact {
  return {
    kind: 'repeated-head',
    firstLine: lines[0]?.number ?? 1,
    lastLine: lines.at(-1)?.number ?? 1,
    characters: countCharacters(lines.map(({ text }) => text).join('')),
  };
}
