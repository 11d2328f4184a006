import { readDecimal, readNumberedLine } from './heading.ts';
import type { LineHints, SourceText } from './lines.ts';
import { findGrids, type Grid } from './pdf-grid.ts';
import { linesOf, type PdfLine, type PdfPage, sidewaysOf } from './pdf-page.ts';
import { endsSentence } from './sentence.ts';

/** An entry of a table of contents goes up to the margin and ends there. */
const LEADER = /[.…·]{4,}[\s.…·]*\S{0,5}$/u;
/** Share of the page, at top and bottom, where page numbers and running heads stand. */
const MARGIN = 0.12;
const PAGE_NUMBER =
  /^(?:[—–\-－―·\s]*(\d{1,4}|[ivxIVX]{1,6})[—–\-－―·\s]*|第\s?\d{1,4}\s?页.{0,12})$/u;
/** What only the web site prints that a page was printed from. */
const WEB = /政府网站标识码|ICP备|公网安备|网站地图|站点地图|无障碍/u;
/** So many pages must print a head for it to be a running one. */
const FEWEST_PAGES = 3;
const HEAD_SHARE = 0.2;
/** A first line is indented by two characters, give or take. */
const INDENT = 1.1;
/** A line reaches the margin when less than this many characters are free. */
const FREE = 2;
/** Lines of one paragraph are no farther apart than this share of the usual distance. */
const APART = 1.45;

interface Placed extends PdfLine {
  readonly page: number;
  readonly artefact?: LineHints['artefact'];
}

/** The value that most characters have. */
function usual(lines: readonly PdfLine[], value: (line: PdfLine) => number): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const key = Math.round(value(line) * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + line.text.length);
  }
  let best = 0;
  let most = -1;
  for (const [key, weight] of weights) {
    if (weight > most) [best, most] = [key, weight];
  }
  return best;
}

function isInMargin(line: PdfLine, page: PdfPage): boolean {
  if (line.sideways) return line.x < page.width * MARGIN || line.x > page.width * (1 - MARGIN);
  return line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN);
}

/**
 * Texts that stand in the margins of many pages at the same height, figures apart:
 * of an edition with left and right heads each stands on half of them.
 */
function runningHeads(
  pages: readonly PdfPage[],
  lines: readonly (readonly PdfLine[])[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    const heads = (lines[index] ?? []).filter((line) => isInMargin(line, page));
    for (const head of new Set(heads.map(headKey))) counts.set(head, (counts.get(head) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST_PAGES, pages.length * HEAD_SHARE);
  return new Set([...counts].flatMap(([head, count]) => (count >= enough ? [head] : [])));
}

function headKey(line: PdfLine): string {
  return `${masked(line.text)}@${Math.round(line.y / 4)}`;
}

function masked(text: string): string {
  return text.replace(/[\d\s]/gu, '').slice(0, 60);
}

/** Lines of the web site around a printed page: above the title, beside and below the text. */
function markNavigation(lines: readonly Placed[], size: number): readonly Placed[] {
  if (!lines.some(({ text }) => WEB.test(text))) return lines;
  const first = lines.filter(({ page }) => page === 1);
  const largest = Math.max(...first.map((line) => line.size));
  const title = first.find((line) => line.size >= largest - 0.5);
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.5);
  const left = usual(body, ({ x }) => x);
  const right = usual(
    body.filter((line) => line.x < left + size),
    (line) => line.right,
  );
  return lines.map((line): Placed => {
    const above = title !== undefined && line.page === 1 && line.y < title.y - 1;
    const small = line.size < size - 0.4;
    const beside = line.x >= right - size && line.page === (title?.page ?? 1);
    return above || small || beside ? { ...line, artefact: 'navigation' } : line;
  });
}

interface Writer {
  readonly lines: string[];
  readonly hints: Map<number, LineHints>;
}

function write(out: Writer, text: string, hint: LineHints): void {
  out.lines.push(text);
  out.hints.set(out.lines.length, hint);
}

function writeGrid(out: Writer, grid: Grid, page: number): void {
  for (const cells of grid.rows) {
    const printed = cells.map((cell) => (cell === '〃' ? '' : cell)).join('\t');
    if (printed.trim() === '') continue;
    write(out, printed, { page, cells });
  }
}

/** Sizes and margins of the running text of a document. */
interface Measure {
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

function measure(lines: readonly Placed[]): Measure {
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
function goesOn(before: Placed | undefined, line: Placed, { size, left, right, leading }: Measure) {
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

/**
 * Makes lines of the pages of a PDF: a paragraph a line as far as its page goes,
 * tables by their borders as rows, page numbers and running heads marked, and
 * the page of every line.
 */
export function readPages(pages: readonly PdfPage[]): SourceText {
  const grids = pages.map(({ rules, texts }) =>
    findGrids(rules, texts).filter(
      ({ rows, texts: held }) =>
        (rows[0]?.length ?? 0) > 1 || /^\s*专\s*栏/u.test(linesOf(held)[0]?.text ?? ''),
    ),
  );
  const free = pages.map(({ texts }, index) => {
    const held = new Set((grids[index] ?? []).flatMap((grid) => grid.texts));
    const loose = texts.filter((text) => !held.has(text));
    return [...linesOf(loose), ...sidewaysOf(loose)];
  });
  const heads = runningHeads(pages, free);
  const size = usual(free.flat(), (line) => line.size);
  const placed = free.flatMap((lines, index): readonly Placed[] =>
    lines.map((line) => {
      const page = index + 1;
      const inMargin = isInMargin(line, pages[index] as PdfPage);
      if (inMargin && PAGE_NUMBER.test(line.text))
        return { ...line, page, artefact: 'page-number' };
      if (inMargin && masked(line.text) !== '' && heads.has(headKey(line)))
        return { ...line, page, artefact: 'running-head' };
      return { ...line, page };
    }),
  );
  const lines = markNavigation(placed, size);
  const measures = measure(lines);

  const out: Writer = { lines: [], hints: new Map() };
  let before: Placed | undefined;
  let index = 0;
  let open = -1;
  for (const [at] of pages.entries()) {
    const page = at + 1;
    const tables = [...(grids[at] ?? [])];
    const flushTables = (until: number) => {
      while (tables[0] && tables[0].top < until) {
        const table = tables.shift() as Grid;
        // A table that the page cut goes on without a gap; any other begins after one.
        const last = out.hints.get(open + 1)?.cells;
        const cutByPage = last?.length === table.rows[0]?.length && before === undefined;
        if (!cutByPage) out.lines.push('');
        writeGrid(out, table, page);
        open = out.lines.length - 1;
        before = undefined;
      }
    };
    for (; lines[index]?.page === page; index++) {
      const line = lines[index] as Placed;
      if (line.artefact) {
        write(out, line.text, { page, artefact: line.artefact });
        continue;
      }
      flushTables(line.y);
      const joins = goesOn(before, line, measures);
      const samePage = before?.page === page;
      if (joins && samePage && open >= 0) {
        const apart =
          /[\u0021-\u007e]$/u.test(before?.text ?? '') && /^[\u0021-\u007e]/u.test(line.text);
        out.lines[open] += (apart ? ' ' : '') + line.text;
      } else {
        write(out, line.text, { page, begins: !joins });
        open = out.lines.length - 1;
      }
      before = line;
    }
    flushTables(Number.POSITIVE_INFINITY);
  }
  const text = out.lines.join('\n');
  return { text, hints: out.hints, doubts: [] };
}
