import { closeLabelled } from './clean.ts';
import type { Line } from './lines.ts';
import { takeCounted, takeExploded } from './table-cells.ts';
import { takeGiven } from './table-given.ts';
import { takeTabbed } from './table-tabbed.ts';
import { isRow, nextFilled, type TakenTable } from './taken-table.ts';

const CAPTION = /^\s*(?:附?表)\s?\d+(?:[-—.]\d+)?\s*\S/u;

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
