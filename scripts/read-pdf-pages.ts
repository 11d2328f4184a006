import { keepable } from '../lib/import/lines.ts';
import type { PdfPage, PdfRule, PdfText } from '../lib/import/pdf-page.ts';
import { readRadicals } from '../lib/import/radicals.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** The part of the library's types that is used here. */
interface PageProxy {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getTextContent(): Promise<{ items: readonly unknown[] }>;
  getOperatorList(): Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
  cleanup(): void;
}

/** Numbers of the drawing operators, as the library has them. */
interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  /** Those that draw the outline of a path. */
  readonly strokes: ReadonlySet<number>;
}

/** Steps of a path, each followed by its coordinates (`DrawOPS` of the library). */
const STEP = { moveTo: 0, lineTo: 1, curveTo: 2, closePath: 3 } as const;

/** A page with more operators than this is a drawing: its borders are not looked for. */
const MOST_OPERATORS = 60_000;
/** A border is thinner than this, when it is drawn as a box that is filled. */
const THICKEST = 2.5;

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function isThin(from = 0, to = 0): boolean {
  return Math.abs(to - from) < THICKEST;
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function toMatrix(values: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.isArray(values) ? values : [];
  return [Number(a), Number(b), Number(c), Number(d), Number(e), Number(f)];
}

function readTexts(items: readonly unknown[], view: Matrix): readonly PdfText[] {
  return items.flatMap((item): readonly PdfText[] => {
    if (typeof item !== 'object' || item === null || !('str' in item)) return [];
    const { str, transform, width } = item as { str: unknown; transform: unknown; width: unknown };
    if (typeof str !== 'string' || str === '') return [];
    const matrix = multiply(view, toMatrix(transform));
    const size = Math.hypot(matrix[2], matrix[3]);
    const upright = Math.abs(matrix[1]) <= Math.abs(matrix[0]);
    return [
      {
        // What a font maps to the end of a line is no end of one.
        text: keepable(readRadicals(str)).replace(/[\r\n\v\f\u2028\u2029]+/gu, ' '),
        x: matrix[4],
        y: matrix[5],
        width: Number(width) || 0,
        size,
        upright,
      },
    ];
  });
}

/** The straight lines that a page draws, thin filled boxes among them. */
function readRules(
  list: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  ops: Operators,
  view: Matrix,
): readonly PdfRule[] {
  const rules: PdfRule[] = [];
  if (list.fnArray.length > MOST_OPERATORS) return rules;
  const saved: Matrix[] = [];
  let matrix = view;
  const add = (ax: number, ay: number, bx: number, by: number) => {
    const [x1, y1] = apply(matrix, ax, ay);
    const [x2, y2] = apply(matrix, bx, by);
    rules.push({ x1, y1, x2, y2 });
  };
  const addPath = (
    path: ArrayLike<number>,
    filled: boolean,
    [left, top, right, bottom]: readonly number[],
  ) => {
    if (isThin(left, right) || isThin(top, bottom)) {
      add(left ?? 0, top ?? 0, right ?? 0, bottom ?? 0);
      return;
    }
    // What is filled and not thin is a ground of colour, no border.
    if (filled) return;
    let from: readonly [number, number] = [0, 0];
    let start = from;
    for (let i = 0; i < path.length; ) {
      const step = path[i++];
      if (step === STEP.curveTo) {
        i += 6;
        continue;
      }
      const to = step === STEP.closePath ? start : ([path[i++] ?? 0, path[i++] ?? 0] as const);
      if (step === STEP.moveTo) start = to;
      else add(from[0], from[1], to[0], to[1]);
      from = to;
    }
  };
  for (const [index, fn] of list.fnArray.entries()) {
    const args = list.argsArray[index];
    if (fn === ops.save) saved.push(matrix);
    else if (fn === ops.restore) matrix = saved.pop() ?? view;
    else if (fn === ops.transform) matrix = multiply(matrix, toMatrix(args));
    else if (fn === ops.constructPath && Array.isArray(args)) {
      const [paint, paths, box] = args as [number, readonly ArrayLike<number>[], ArrayLike<number>];
      if (paths?.[0] && box) addPath(paths[0], !ops.strokes.has(paint), Array.from(box));
    }
  }
  return rules;
}

async function readPage(page: PageProxy, ops: Operators): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const view = toMatrix(transform);
  const { items } = await page.getTextContent();
  const texts = readTexts(items, view);
  const rules = texts.length === 0 ? [] : readRules(await page.getOperatorList(), ops, view);
  page.cleanup();
  return { width, height, texts, rules };
}

/** More pages than this are no document. */
const MOST_PAGES = 3000;

/**
 * Reads the texts of a PDF, where they stand, and the lines that are drawn around them.
 *
 * @param bytes given up to the library
 * @param progress told the page that has been read and how many there are
 * @throws what the library throws, in whose words nobody can be told what to do
 */
export async function readPdfPages(
  bytes: Uint8Array,
  progress: (page: number, pages: number) => void,
): Promise<readonly PdfPage[]> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const { stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke } = OPS;
  const strokes = new Set([stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke]);
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const pages: PdfPage[] = [];
  try {
    if (document.numPages > MOST_PAGES) throw new Error(`${document.numPages} 页`);
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await readPage(await document.getPage(number), { ...OPS, strokes }));
      progress(number, document.numPages);
    }
  } finally {
    await document.destroy();
  }
  return pages;
}
