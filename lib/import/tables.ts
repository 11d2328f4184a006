import { closeLabelled } from './clean.ts';
import type { Line } from './lines.ts';
import { takeCounted, takeExploded } from './table-cells.ts';
import { takeGiven } from './table-given.ts';
import { continuesNothing } from './table-rows.ts';
import { takeTabbed } from './table-tabbed.ts';
import { isRow, nextFilled, type TakenTable } from './taken-table.ts';

const CAPTION = /^\s*(?:附?表)\s?\d+(?:[-—.]\d+)?\s*\S/u;

/** A table of which there is nothing but its text. */
function takeText(lines: readonly Line[], at: number, caption: string): TakenTable | undefined {
  const head = lines[at] as Line;
  if (isRow(head)) return takeTabbed(lines, at, caption);
  if (caption === '') return undefined;
  return head.text.startsWith('\t')
    ? takeExploded(lines, at, caption)
    : takeCounted(lines, at, caption);
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
  const taken = takeText(lines, at, caption);
  return taken && continuesNothing(taken.table.rows) ? undefined : taken;
}
