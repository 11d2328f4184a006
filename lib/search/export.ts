import Papa from 'papaparse';
import type { Counts, MarkedPassage } from './marked-passage.ts';
import type { CellValue, Sheet } from './sheet.ts';
import { type SourceOf, sourceLine } from './source-line.ts';

/** Changes whenever a reader of older JSON could not read the newer. */
const EXPORT_FORMAT = 1;

/** Without it Excel reads UTF-8 as the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Cells that a spreadsheet might run as a formula (OWASP, “CSV Injection”), also
 * when they already begin with apostrophes: so one apostrophe more can always be
 * told from those of the text, and taken away again.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Said in every CSV file. */
const GUARD_NOTE =
  "以 = + - @（含全角）、制表符或换行开头的文字，前面加了一个撇号（'），以免表格软件当作公式；去掉它即是原文";

/** What every exported file says of itself. */
export interface ExportHead {
  /** What is listed: 语境, 段落, 词频 … */
  readonly view: string;
  /** As typed. */
  readonly query: string;
  /** Of the whole result, whatever the view shows of it. */
  readonly counts: Counts;
  /** Version of the data and the day it was made; see manifest.ts. */
  readonly version: string;
  readonly ingested: string;
}

/** `31 处，23 段，5 件` */
function shownCounts({ occurrences, passages, works }: Counts): string {
  return `${occurrences} 处，${passages} 段，${works} 件`;
}

function headLines(head: ExportHead): readonly HeadLine[] {
  return [
    ['视图', head.view],
    ['检索式', head.query],
    ['计数', shownCounts(head.counts)],
    ['数据版本', `${head.version}（${head.ingested} 入库）`],
  ];
}

/** Lines of a CSV file before the names of its columns; the last one is blank. */
export const CSV_HEAD_LINES = 6;

/** What a file says of itself: the name and value of each line of its head. */
export type HeadLine = readonly [name: string, value: string];

/**
 * A table as CSV (RFC 4180) that Excel opens: UTF-8 with byte order mark, lines
 * ending in CR LF. First the lines of the head, how formulas are guarded and a
 * blank, then the names of the columns, then the rows. Numbers are not rounded; a
 * value that does not exist is an empty cell. Text that a spreadsheet might run as
 * a formula is led by an apostrophe, of which the file itself tells.
 */
export function sheetToCsv(head: readonly HeadLine[], { columns, rows }: Sheet): string {
  const records: readonly (readonly CellValue[])[] = [
    ...head,
    ['说明', GUARD_NOTE],
    [],
    columns.map(({ name }) => name),
    ...rows,
  ];
  const csv = Papa.unparse(
    records.map((record) => [...record]),
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}

/**
 * A view as CSV; see {@link sheetToCsv}. The first {@link CSV_HEAD_LINES} records
 * say what it is. A query of several lines keeps them inside its quotes.
 */
export function toCsv(head: ExportHead, sheet: Sheet): string {
  return sheetToCsv(headLines(head), sheet);
}

/** The rows of a table, each an object by the keys of the columns; null: no such value. */
export function rowObjects({ columns, rows }: Sheet): readonly Record<string, CellValue | null>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, i) => [key, row[i] ?? null])));
}

/**
 * A view as JSON: `{ format, view, query, counts, version, ingested, columns,
 * rows }`, a row an object by the keys of the columns. A value that does not exist
 * is null.
 */
export function toJson(head: ExportHead, sheet: Sheet): string {
  const { columns } = sheet;
  const content = { format: EXPORT_FORMAT, ...head, columns, rows: rowObjects(sheet) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * Passages as a numbered list, each with its source, to be pasted into a text;
 * see source-line.ts.
 *
 * @param found in the order to list them
 */
export function toList(
  head: ExportHead,
  found: readonly MarkedPassage[],
  sourceOf: SourceOf,
): string {
  const lines = headLines(head).map(([name, value]) => `${name}：${value}`);
  const items = found.map((item, i) => `${i + 1}. ${sourceLine(item, sourceOf)}`);
  return `${[...lines, '', ...items].join('\n')}\n`;
}
