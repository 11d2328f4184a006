import { stripNotation } from './clean.ts';

/** One line of a source, as the stages of the importer pass it along. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  readonly raw: string;
  /** Without notation; tabs and spaces as they stand. */
  readonly text: string;
  /** Depth of a Markdown heading mark, 0 if there is none. */
  readonly hashes: number;
}

/** Cuts a decoded source into lines. */
export function splitLines(text: string): readonly Line[] {
  return text.split('\n').map((raw, index) => ({
    number: index + 1,
    raw,
    text: stripNotation(raw),
    hashes: /^(#{1,6})\s/u.exec(raw)?.[1]?.length ?? 0,
  }));
}

export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

/** Number of characters other than white space: the unit of every account. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}
