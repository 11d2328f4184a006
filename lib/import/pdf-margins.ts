import type { LineHints } from './lines.ts';
import type { PdfLine, PdfPage } from './pdf-page.ts';
import { usual } from './usual.ts';

/** Share of the page, at top and bottom, where page numbers and running heads stand. */
const MARGIN = 0.12;
const PAGE_NUMBER =
  /^(?:[—–\-－―·\s]*(\d{1,4}|[ivxIVX]{1,6})[—–\-－―·\s]*|第\s?\d{1,4}\s?页.{0,12})$/u;
/** What only the web site prints that a page was printed from. */
const WEB = /政府网站标识码|ICP备|公网安备|网站地图|站点地图|无障碍/u;
/** So many pages must print a head for it to be a running one. */
const FEWEST_PAGES = 3;
const HEAD_SHARE = 0.2;
/** A line, the page it stands on, and what it is if it is no text. */
export interface PlacedLine extends PdfLine {
  readonly page: number;
  readonly artefact?: LineHints['artefact'];
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
function markNavigation(lines: readonly PlacedLine[], size: number): readonly PlacedLine[] {
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
  return lines.map((line): PlacedLine => {
    const above = title !== undefined && line.page === 1 && line.y < title.y - 1;
    const small = line.size < size - 0.4;
    const beside = line.x >= right - size && line.page === (title?.page ?? 1);
    return above || small || beside ? { ...line, artefact: 'navigation' } : line;
  });
}

/**
 * Marks what stands around the text of a document: page numbers and running heads in
 * the margins, and what a web site printed beside it.
 *
 * @param free the lines of each page that are in no table
 */
export function markMargins(
  pages: readonly PdfPage[],
  free: readonly (readonly PdfLine[])[],
): readonly PlacedLine[] {
  const heads = runningHeads(pages, free);
  const size = usual(free.flat(), (line) => line.size);
  const placed = free.flatMap((lines, index): readonly PlacedLine[] =>
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
  return markNavigation(placed, size);
}
