import { type PdfPage, type PdfText, rowsOf } from './pdf-page.ts';

/** Heights of the type that are free between a column of text and what stands beside it. */
const GUTTER = 2;
/** A line of a column is this long at least, in heights of the type. */
const LONG = 15;
/** Lines that show where a column ends, and those that make a sidebar. */
const FEWEST_FULL = 5;
const FEWEST_BESIDE = 3;
/** A sidebar is narrower than this share of the column; what is wider is a second one. */
const NARROW = 0.6;
/** Baselines this near, in heights of the type, are one. */
const SAME_LINE = 0.15;
/** A table whose cells stand right of its text shares its lines; a sidebar hardly any. */
const MOST_SHARED = 0.5;

/** Pieces of one line with no wide gap between them. */
interface Segment {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly texts: readonly PdfText[];
}

interface Column {
  readonly left: number;
  readonly right: number;
  /** Height of the type. */
  readonly em: number;
}

function cutRow(row: readonly PdfText[], em: number): readonly Segment[] {
  const segments: { x: number; right: number; y: number; texts: PdfText[] }[] = [];
  for (const item of [...row].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    if (last && item.x - last.right < GUTTER * em) {
      last.texts.push(item);
      last.right = Math.max(last.right, item.x + item.width);
    } else {
      segments.push({ x: item.x, right: item.x + item.width, y: item.y, texts: [item] });
    }
  }
  return segments;
}

/** Height of the type that most characters have. */
function usualSize(texts: readonly PdfText[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of texts) {
    const key = Math.round(size * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + text.trim().length);
  }
  return [...weights].reduce((best, it) => (it[1] > best[1] ? it : best), [0, 0])[0];
}

/** The column that the long lines of pages of one width keep to. */
function findColumn(rows: readonly (readonly Segment[])[], em: number): Column | undefined {
  const long = rows.flat().filter(({ x, right }) => right - x >= LONG * em);
  const edges = (of: (segment: Segment) => number) => long.map(of).sort((a, b) => a - b);
  const right = edges((it) => it.right)[Math.floor(long.length * 0.9)] ?? 0;
  const left = edges(({ x }) => x)[Math.floor(long.length * 0.1)] ?? 0;
  const full = long.filter((it) => Math.abs(it.right - right) <= GUTTER * em);
  return full.length < FEWEST_FULL ? undefined : { left, right, em };
}

/** What stands beside the column in lines that none crosses over to; none if it is no sidebar. */
function besideIn(rows: readonly (readonly Segment[])[], column: Column): readonly Segment[] {
  const { left, right, em } = column;
  const isBeside = ({ x }: Segment) => x >= right + GUTTER * em;
  const beside = rows.flatMap((row) => row.filter(isBeside));
  const text = rows.flatMap((row) => row.filter((segment) => !isBeside(segment)));
  const full = text.filter((it) => Math.abs(it.right - right) <= GUTTER * em);
  if (beside.length < FEWEST_BESIDE || full.length < FEWEST_FULL) return [];
  // Not spread into arguments, of which a page made to do harm may have too many.
  const end = beside.reduce((most, it) => Math.max(most, it.right), -Infinity);
  const width = end - beside.reduce((least, { x }) => Math.min(least, x), Infinity);
  const shared = beside.filter(({ y }) =>
    text.some((segment) => Math.abs(segment.y - y) <= SAME_LINE * em),
  );
  const isSidebar = width < NARROW * (right - left) && shared.length <= MOST_SHARED * beside.length;
  return isSidebar ? beside : [];
}

/**
 * Finds what stands beside the text column of pages, as the sidebar of a web site does:
 * beyond a gutter that no line crosses, narrower than the column, in lines of its own.
 *
 * @param pages with the pieces of each that are in no table
 */
export function findSidebars(
  pages: readonly Pick<PdfPage, 'width' | 'texts'>[],
): ReadonlySet<PdfText> {
  const found = new Set<PdfText>();
  for (const width of new Set(pages.map((page) => page.width))) {
    const alike = pages.filter((page) => page.width === width);
    const em = usualSize(alike.flatMap(({ texts }) => texts));
    const cut = alike.map(({ texts }) => rowsOf(texts).map((row) => cutRow(row, em)));
    const column = findColumn(cut.flat(), em);
    if (!column) continue;
    const crosses = ({ x, right }: Segment) =>
      x < column.right + GUTTER * em && right > column.right + GUTTER * em;
    for (const rows of cut) {
      let from = 0;
      for (let to = 0; to <= rows.length; to++) {
        if (to < rows.length && !rows[to]?.some(crosses)) continue;
        for (const { texts } of besideIn(rows.slice(from, to), column)) {
          for (const text of texts) found.add(text);
        }
        from = to + 1;
      }
    }
  }
  return found;
}
