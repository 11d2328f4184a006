import type { SourceText } from './lines.ts';
import { findGrids, type Grid } from './pdf-grid.ts';
import { markMargins, type PlacedLine } from './pdf-margins.ts';
import { linesOf, type PdfPage, sidewaysOf } from './pdf-page.ts';
import { goesOn, measure } from './pdf-paragraphs.ts';
import { findSidebars } from './pdf-sidebar.ts';
import { type WrittenLines, writeLine } from './written-lines.ts';

function writeGrid(out: WrittenLines, grid: Grid, page: number): void {
  for (const cells of grid.rows) {
    const printed = cells.map((cell) => (cell === '〃' ? '' : cell)).join('\t');
    if (printed.trim() === '') continue;
    writeLine(out, printed, { page, cells });
  }
}

/**
 * Makes lines of the pages of a PDF: a paragraph a line as far as its page goes,
 * tables by their borders as rows, what stands beside the text behind its page, page
 * numbers and running heads marked, and the page of every line.
 */
export function readPages(pages: readonly PdfPage[]): SourceText {
  const grids = pages.map(({ rules, texts }) =>
    findGrids(rules, texts).filter(
      ({ rows, texts: held }) =>
        (rows[0]?.length ?? 0) > 1 || /^\s*专\s*栏/u.test(linesOf(held)[0]?.text ?? ''),
    ),
  );
  const loose = pages.map(({ width, texts }, index) => {
    const held = new Set((grids[index] ?? []).flatMap((grid) => grid.texts));
    return { width, texts: texts.filter((text) => !held.has(text)) };
  });
  const beside = findSidebars(loose);
  const free = loose.map(({ texts }) => [
    ...linesOf(texts.filter((text) => !beside.has(text))),
    ...linesOf(texts.filter((text) => beside.has(text))),
    ...sidewaysOf(texts),
  ]);
  const lines = markMargins(pages, free);
  const measures = measure(lines);

  const out: WrittenLines = { lines: [], hints: new Map() };
  let before: PlacedLine | undefined;
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
      const line = lines[index] as PlacedLine;
      if (line.artefact) {
        writeLine(out, line.text, { page, artefact: line.artefact });
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
        writeLine(out, line.text, { page, begins: !joins });
        open = out.lines.length - 1;
      }
      before = line;
    }
    flushTables(Number.POSITIVE_INFINITY);
  }
  const text = out.lines.join('\n');
  return { text, hints: out.hints, doubts: [] };
}
