import { linesOf, type PdfRule, type PdfText } from './pdf-page.ts';

/** A table by its borders: rows of cells, `〃` where a cell continues the one above. */
export interface Grid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly (readonly string[])[];
  /** Text of the whole, when it is a frame of one cell. */
  readonly texts: readonly PdfText[];
}

/** Borders this near are one. */
const NEAR = 3;
/** A column is at least this wide. */
const OPEN_SIDE = 8;
/** One cell that holds most of a long text is a frame around a page, not a table. */
const FRAME_SHARE = 0.95;
const LONG_TEXT = 500;
/** Fewer filled cells than this share, with hardly a character each, are a drawing. */
const LEAST_FILLED = 0.25;
/** A page with more borders is a drawing. */
const MOST_RULES = 6000;

function distinct(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > NEAR);
}

interface Straight {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function split(rules: readonly PdfRule[]): {
  readonly across: readonly Straight[];
  readonly down: readonly Straight[];
} {
  const across: Straight[] = [];
  const down: Straight[] = [];
  for (const { x1, y1, x2, y2 } of rules) {
    const [left, right, top, bottom] = [
      Math.min(x1, x2),
      Math.max(x1, x2),
      Math.min(y1, y2),
      Math.max(y1, y2),
    ];
    if (bottom - top <= NEAR && right - left > NEAR) {
      across.push({ at: (top + bottom) / 2, from: left, to: right });
    } else if (right - left <= NEAR && bottom - top > NEAR) {
      down.push({ at: (left + right) / 2, from: top, to: bottom });
    }
  }
  return { across, down };
}

/** Stretches of the page, top to bottom, that borders running down hold together. */
function bandsOf(down: readonly Straight[]): readonly (readonly [number, number])[] {
  const bands: [number, number][] = [];
  for (const { from, to } of [...down].sort((a, b) => a.from - b.from)) {
    const last = bands.at(-1);
    if (last && from <= last[1] + NEAR) last[1] = Math.max(last[1], to);
    else bands.push([from, to]);
  }
  return bands;
}

function covers(lines: readonly Straight[], at: number, point: number): boolean {
  return lines.some(
    (line) =>
      Math.abs(line.at - at) <= NEAR && line.from - NEAR <= point && point <= line.to + NEAR,
  );
}

/** Index of the interval that holds `value`; -1 outside. */
function intervalOf(edges: readonly number[], value: number): number {
  for (let i = 0; i + 1 < edges.length; i++) {
    if (value >= (edges[i] ?? 0) - NEAR / 2 && value < (edges[i + 1] ?? 0) + NEAR / 2) return i;
  }
  return -1;
}

function readGrid(
  band: readonly [number, number],
  across: readonly Straight[],
  down: readonly Straight[],
  texts: readonly PdfText[],
): Grid | undefined {
  const [top, bottom] = band;
  const within = (value: number) => value >= top - NEAR && value <= bottom + NEAR;
  const rowsAt = across.filter(({ at }) => within(at));
  const columnsAt = down.filter(({ from }) => within(from));
  const ys = distinct(rowsAt.map(({ at }) => at));
  const inner = distinct(columnsAt.map(({ at }) => at));
  // A table may be open at its sides: its rows are as wide as the borders across.
  const [first = 0, last = 0] = [inner[0], inner.at(-1)];
  const from = Math.min(...rowsAt.map((line) => line.from), first);
  const to = Math.max(...rowsAt.map((line) => line.to), last);
  const xs = [
    ...(first - from > OPEN_SIDE ? [from] : []),
    ...inner,
    ...(to - last > OPEN_SIDE ? [to] : []),
  ];
  if (ys.length < 2 || xs.length < 2) return undefined;
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const inside = texts.filter(
    ({ x, y, width, upright }) =>
      upright && x + width / 2 > left && x + width / 2 < right && within(y),
  );
  const height = ys.length - 1;
  const breadth = xs.length - 1;
  // Every cell points at the cell it is merged into.
  const owner: [number, number][][] = [];
  for (let row = 0; row < height; row++) {
    owner.push([]);
    const middle = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    for (let column = 0; column < breadth; column++) {
      const centre = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const aside = owner[row]?.[column - 1];
      const above = owner[row - 1]?.[column];
      const openLeft = aside !== undefined && !covers(columnsAt, xs[column] ?? 0, middle);
      const openAbove = above !== undefined && !covers(rowsAt, ys[row] ?? 0, centre);
      owner[row]?.push(openLeft ? aside : openAbove ? above : [row, column]);
    }
  }
  const held = new Map<string, PdfText[]>();
  for (const item of inside) {
    const row = intervalOf(ys, item.y - item.size / 3);
    const column = intervalOf(xs, item.x + item.width / 2);
    const [r, c] = owner[row]?.[column] ?? [-1, -1];
    const key = `${r} ${c}`;
    held.set(key, [...(held.get(key) ?? []), item]);
  }
  const rows = owner.map((line, row) =>
    line.map(([r, c], column) => {
      if (r === row && c === column) {
        const found = linesOf(held.get(`${row} ${column}`) ?? []);
        return found.map(({ text }) => text).join('');
      }
      return r < row && c === column ? '〃' : '';
    }),
  );
  return { top, bottom, left, right, rows, texts: inside };
}

/** A frame around a page, or a drawing with a letter here and there. */
function isNoTable({ rows }: Grid): boolean {
  const cells = rows.flat().filter((cell) => cell !== '〃');
  const lengths = cells.map((cell) => cell.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const filled = lengths.filter((length) => length > 0).length;
  if (cells.length > 1 && all > LONG_TEXT && Math.max(...lengths) > all * FRAME_SHARE) return true;
  return filled < cells.length * LEAST_FILLED && all < 2 * cells.length;
}

/**
 * Finds the tables of a page by their borders.
 * @returns the tables, top to bottom
 */
export function findGrids(rules: readonly PdfRule[], texts: readonly PdfText[]): readonly Grid[] {
  if (rules.length > MOST_RULES) return [];
  const { across, down } = split(rules);
  return bandsOf(down).flatMap((band) => {
    const grid = readGrid(band, across, down, texts);
    const filled = grid?.rows.flat().some((cell) => cell !== '' && cell !== '〃');
    return grid && filled && !isNoTable(grid) ? [grid] : [];
  });
}
