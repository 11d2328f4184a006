/** A piece of text as a page prints it. Units are points, from the top left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the type; 0 for white space of some writers. */
  readonly size: number;
  /** False for text that runs up or down the page. */
  readonly upright: boolean;
}

/** A straight line: a border of a table. */
export interface PdfRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  readonly rules: readonly PdfRule[];
}

/** One printed line: pieces on one baseline. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** It runs up or down the page. */
  readonly sideways?: boolean;
}

/** Share of the height of the type by which a subscript may be off the baseline. */
const OFF_BASELINE = 0.55;
/** Gap, in heights of the type, that a reader sees as a space. */
const SPACE = 0.25;
/** Gap that sets columns apart. */
const COLUMN = 6;

function joinTexts(texts: readonly PdfText[]): string {
  let joined = '';
  let right: number | undefined;
  for (const { text, x, width, size } of texts) {
    if (right !== undefined && x - right > SPACE * size && !/\s$/u.test(joined)) joined += ' ';
    joined += text;
    right = x + width;
  }
  return joined;
}

function makeLine(texts: readonly PdfText[]): PdfLine {
  const inOrder = [...texts].sort((a, b) => a.x - b.x);
  const largest = inOrder.reduce((best, item) => (item.size > best.size ? item : best));
  return {
    text: joinTexts(inOrder).replace(/\s+/gu, ' ').trim(),
    x: inOrder[0]?.x ?? 0,
    right: Math.max(...inOrder.map((item) => item.x + item.width)),
    y: largest.y,
    size: largest.size,
  };
}

/** Text that runs up or down the page, a line for each column of it. */
export function sidewaysOf(texts: readonly PdfText[]): readonly PdfLine[] {
  const columns: PdfText[][] = [];
  for (const item of texts) {
    if (item.upright || item.text.trim() === '') continue;
    const column = columns.find(([first]) => Math.abs((first?.x ?? 0) - item.x) <= item.size / 2);
    if (column) column.push(item);
    else columns.push([item]);
  }
  return columns.map((column) => {
    const inOrder = column.sort((a, b) => a.y - b.y);
    const { x, y, size } = inOrder[0] as PdfText;
    return {
      text: inOrder.map(({ text }) => text.trim()).join(''),
      x,
      right: x + size,
      y,
      size,
      sideways: true,
    };
  });
}

/** Groups pieces by their baselines, top to bottom. */
export function rowsOf(texts: readonly PdfText[]): readonly (readonly PdfText[])[] {
  const filled = texts.filter(({ text, upright }) => upright && text.trim() !== '');
  const sorted = [...filled].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: PdfText[][] = [];
  for (const item of sorted) {
    // A superscript stands a little above its line, so the row before is asked as well.
    const row = rows.slice(-2).find((candidate) => {
      const base = candidate.reduce((best, it) => (it.size > best.size ? it : best));
      const off = Math.abs(base.y - item.y);
      return off <= OFF_BASELINE * Math.max(base.size, item.size);
    });
    if (row) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

/** Groups pieces into lines, top to bottom; columns far apart are lines of their own. */
export function linesOf(texts: readonly PdfText[]): readonly PdfLine[] {
  return rowsOf(texts).flatMap((row) => {
    const inOrder = [...row].sort((a, b) => a.x - b.x);
    const parts: PdfText[][] = [];
    for (const item of inOrder) {
      const last = parts.at(-1)?.at(-1);
      const far = last && item.x - (last.x + last.width) > COLUMN * Math.max(last.size, item.size);
      if (last && !far) parts.at(-1)?.push(item);
      else parts.push([item]);
    }
    return parts.map(makeLine);
  });
}
