import { readNumberedLine } from './heading.ts';
import { isBlank, type Line } from './lines.ts';
import { makeRun, type Run } from './run.ts';
import { endsSentence, splitTail } from './sentence.ts';

/** Columns of a newspaper are narrower than this; lines of a plan are not wrapped. */
const WIDEST_COLUMN = 45;
/** A wrapped line fills its column but for a mark or two that may not begin the next. */
const FULL = 0.86;
/** First lines of paragraphs are indented by two characters, which a text export drops. */
const INDENT = 2;
/** Lines on each side by which the width of a column is judged. */
const NEIGHBOURS = 6;
/** Fewer lines than this show no width. */
const FEWEST_LINES = 8;
/** Shares of lines that are narrow, and that break off, in wrapped columns. */
const MOST = 0.9;
const MANY = 0.4;

/** Width in characters of the grid: ASCII takes half a square. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text.trim()) width += /[\u0020-\u007e]/u.test(char) ? 0.5 : 1;
  return width;
}

/**
 * Whether the text is set in narrow columns: short lines, many of which break
 * off in mid-sentence with the next line right under them.
 */
export function isHardWrapped(lines: readonly Line[]): boolean {
  if (lines.some((line) => line.begins !== undefined)) return false;
  const filled = lines.filter((line) => !isBlank(line) && !line.text.includes('\t'));
  const narrow = filled.filter((line) => widthOf(line.text) <= WIDEST_COLUMN);
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1];
    if (isBlank(line) || next === undefined || isBlank(next)) return false;
    return !endsSentence(line.text) && readNumberedLine(line.text.trim()) === undefined;
  });
  return (
    filled.length > FEWEST_LINES &&
    narrow.length > filled.length * MOST &&
    broken.length > filled.length * MANY
  );
}

/** Width of the column a line stands in: the widest of its neighbours. */
function columnWidth(filled: readonly Line[], index: number): number {
  const widths = filled
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .map((line) => widthOf(line.text))
    .sort((a, b) => a - b);
  // The upper quartile: one line that runs across the columns does not count.
  return widths[Math.floor(widths.length * 0.75)] ?? 0;
}

/**
 * Joins the lines of hard-wrapped columns. Blank lines say little there: what
 * counts is whether a line is full and whether it ends a sentence. Short lines
 * that end none are headline lines; two in a row are one headline.
 */
export function joinColumns(
  lines: readonly Line[],
  standsAlone: (line: Line) => boolean,
): readonly Run[] {
  const filled = lines.filter((line) => !isBlank(line));
  const runs: { lines: Line[]; headline: boolean }[] = [];
  let lastIndex = -1;
  for (const [index, line] of filled.entries()) {
    const before = runs.at(-1);
    const last = filled[lastIndex];
    const width = columnWidth(filled, index);
    const isFull = widthOf(line.text) >= (width - INDENT) * FULL;
    const headline = !isFull && !endsSentence(line.text);
    lastIndex = index;
    if (before === undefined || last === undefined || standsAlone(line) || standsAlone(last)) {
      runs.push({ lines: [line], headline: headline || standsAlone(line) });
      continue;
    }
    const blankBetween = line.number > last.number + 1;
    const lastFull = widthOf(last.text) >= (columnWidth(filled, index - 1) - INDENT) * FULL;
    const midSentence = !endsSentence(last.text) && splitTail(last.text) === undefined;
    const goesOn = before.headline
      ? headline && widthOf(line.text) <= widthOf(last.text)
      : midSentence || (lastFull && !blankBetween);
    if (goesOn) before.lines.push(line);
    else runs.push({ lines: [line], headline });
  }
  return runs.map((run) => makeRun(run.lines));
}
