import { stripNotation } from './clean.ts';
import type { ArtefactKind } from './draft.ts';

/**
 * What the format of a source says of a line beyond its characters. A plain text
 * says none of this; whatever a reader leaves out, the structure stage finds out.
 */
export interface LineHints {
  /** Page it stands on, 1-based. */
  readonly page?: number;
  /** Cells of a table row; `〃` continues the cell above. The line is the cells joined by TAB. */
  readonly cells?: readonly string[];
  /** Depth of a heading style of the format. */
  readonly heading?: number;
  /** The whole line is set in bold. */
  readonly bold?: boolean;
  /** Whether it is known to begin a paragraph, or to go on with the one before. */
  readonly begins?: boolean;
  /** A footnote. */
  readonly note?: boolean;
  /** It is none of the text: a page number, a running head, navigation. */
  readonly artefact?: ArtefactKind;
}

/** A source as text, and what its format says of its lines. */
export interface SourceText {
  /** Lines ended by LF. Line numbers everywhere count these. */
  readonly text: string;
  /** By 1-based line. */
  readonly hints: ReadonlyMap<number, LineHints>;
  /** What could not be read from the file, by line. */
  readonly doubts: readonly { readonly line: number; readonly message: string }[];
}

/** One line of a source, as the stages of the importer pass it along. */
export interface Line extends LineHints {
  /** 1-based. */
  readonly number: number;
  readonly raw: string;
  /** Without notation; tabs and spaces as they stand. */
  readonly text: string;
  /** Depth of a Markdown heading mark or of a heading style, 0 if there is none. */
  readonly hashes: number;
}

/** A cell that continues the one above, in the cells of a row. */
const DITTO = '〃';

/** Stands for a character that cannot be read. */
const UNREADABLE = '\ufffd';

/** A text without hints: what a plain text file is. */
export function plainSource(text: string): SourceText {
  return { text, hints: new Map(), doubts: [] };
}

/** Cells without notation, which is found in the line as a whole: it must be the same. */
function cellsWithout(cells: readonly string[], stripped: string): readonly string[] {
  const each = cells.map(stripNotation);
  const same = each
    .filter((cell) => cell !== DITTO)
    .join('')
    .replace(/\s/gu, '');
  return same === stripped.replace(/\s/gu, '') ? each : stripped.split('\t');
}

/**
 * Half a character becomes the sign for one that cannot be read, as it would in any
 * file: two halves that a line end kept apart must not become one when lines are joined.
 */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, UNREADABLE);
}

/**
 * A text as a file of text can hold it: neither half a character nor none, which fonts
 * of PDFs map signs to.
 */
export function keepable(text: string): string {
  return wellFormed(text).replaceAll('\0', UNREADABLE);
}

/** Cuts a decoded source into lines. */
export function splitLines(source: string | SourceText): readonly Line[] {
  const { text, hints } = typeof source === 'string' ? plainSource(source) : source;
  return wellFormed(text)
    .split('\n')
    .map((raw, index) => {
      const hint = hints.get(index + 1);
      const stripped = stripNotation(raw);
      const marked = /^(#{1,6})\s/u.exec(raw)?.[1]?.length ?? hint?.heading ?? 0;
      // A mark with nothing behind it is no heading.
      const hashes = stripped.trim() === '' ? 0 : marked;
      const cells = hint?.cells
        ? { cells: cellsWithout(hint.cells.map(wellFormed), stripped) }
        : {};
      return { ...hint, ...cells, number: index + 1, raw, text: stripped, hashes };
    });
}

/** Whether nothing stands in a line. A row of blank cells is not blank. */
export function isBlank(line: Line): boolean {
  return line.cells === undefined && line.text.trim() === '';
}

/** Number of characters other than white space: the unit of every account. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const char of text) if (!/\s/u.test(char)) count++;
  return count;
}
