import { readDecimal, readNumberedLine } from './heading.ts';
import type { PlacedLine } from './pdf-margins.ts';
import type { PdfLine } from './pdf-page.ts';
import { endsSentence } from './sentence.ts';
import { usual } from './usual.ts';

/** An entry of a table of contents goes up to the margin and ends there. */
const LEADER = /[.…·]{4,}[\s.…·]*\S{0,5}$/u;
/** A first line is indented by two characters, give or take. */
const INDENT = 1.1;
/** A line reaches the margin when less than this many characters are free. */
const FREE = 2;
/** Lines of one paragraph are no farther apart than this share of the usual distance. */
const APART = 1.45;

/** Sizes and margins of the running text of a document. */
export interface Measure {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

/** Measures the running text of a document. */
export function measure(lines: readonly PlacedLine[]): Measure {
  const size = usual(lines, (line) => line.size);
  const body = lines.filter((line) => !line.artefact && Math.abs(line.size - size) < 0.8);
  const long = body.filter((line) => line.right - line.x > 12 * size);
  const left = usual(long, ({ x }) => x);
  const rights = long.map((line) => line.right).sort((a, b) => a - b);
  const right = rights[Math.floor(rights.length * 0.9)] ?? left;
  const gaps = body.flatMap((line, index) => {
    const next = body[index + 1];
    return next && next.page === line.page && next.y > line.y
      ? [{ ...line, gap: next.y - line.y }]
      : [];
  });
  const flush = gaps.filter((line) => right - line.right < FREE * size);
  const leading = usual(
    flush.length > 0 ? flush : gaps,
    (line) => (line as { gap?: number }).gap ?? 0,
  );
  return { size, left, right, leading };
}

/** Whether a line goes on with the paragraph of the line before it. */
export function goesOn(
  before: PlacedLine | undefined,
  line: PlacedLine,
  { size, left, right, leading }: Measure,
) {
  if (!before || Math.abs(before.size - line.size) > 0.8) return false;
  if (isTitleLine(before, line, left, right)) return true;
  if (LEADER.test(before.text)) return false;
  const reaches = right - before.right < FREE * size;
  const indented = line.x > left + INDENT * size;
  if (!reaches || indented) return false;
  if (before.page === line.page && line.y - before.y > leading * APART) return false;
  const numbered = readDecimal(line.text) ?? readNumberedLine(line.text);
  return !(numbered && endsSentence(before.text));
}

/** A centred title that was too long for one line. */
function isTitleLine(before: PdfLine, line: PdfLine, left: number, right: number): boolean {
  const width = right - left;
  const centre = (it: PdfLine) => (it.x + it.right) / 2;
  const isCentred = Math.abs(centre(line) - (left + right) / 2) < width * 0.03;
  const inSet = line.x > left + width * 0.1;
  const full = before.right - before.x > width * 0.8;
  return (
    isCentred && inSet && full && !endsSentence(before.text) && line.y - before.y < 3 * line.size
  );
}
