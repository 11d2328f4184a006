import type { LineHints } from './lines.ts';

/** Lines that a reader writes one after another, with what the format says of each. */
export interface WrittenLines {
  readonly lines: string[];
  readonly hints: Map<number, LineHints>;
}

export function writeLine(out: WrittenLines, line: string, hint: LineHints): void {
  out.lines.push(line);
  out.hints.set(out.lines.length, hint);
}
