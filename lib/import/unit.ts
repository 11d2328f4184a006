import { closeSpaces } from './clean.ts';
import {
  isHeadingShaped,
  type NumberedLine,
  readDecimal,
  readGluedMarker,
  readNumberedLine,
} from './heading.ts';
import type { Line } from './lines.ts';
import type { Run } from './run.ts';

/**
 * How a numbered line goes on: a title and nothing else; a first sentence that
 * is a heading with its text behind it; one short sentence; or running text.
 */
export type Shape = 'title' | 'glued' | 'short' | 'sentence';

export interface Numbered extends NumberedLine {
  readonly shape: Shape;
  /** The heading as it is to be shown, marker and all. */
  readonly heading: string;
  /** What follows it in the same line. */
  readonly body: string;
  readonly certain: boolean;
}

/** A paragraph, or a line of its own, and the number it begins with, if any. */
export interface Unit {
  readonly run: Run;
  /** 1-based line of the source at which it begins. */
  readonly line: number;
  readonly text: string;
  readonly numbered: Numbered | undefined;
}

/** A heading that has its text in the same line is one short sentence. */
const LONGEST_GLUED = 44;
const FIRST_SENTENCE = /^[^。！？；：]{2,}?。/u;
const BRACKETED = /^[【〔][^】〕]{1,30}[】〕]/u;
/** The title of an article that has one: `第一条 目的`. */
const LONGEST_ARTICLE_TITLE = 24;

function withMarker(series: string, marker: string, title: string): string {
  if (title === '') return marker;
  return marker + (/^第|^附/u.test(marker) || /^[1A](?:\.1)*$/u.test(series) ? ' ' : '') + title;
}

/** Takes an article apart: its number, a title if it has one, and its first paragraph. */
function readArticle(found: NumberedLine, certain: boolean): Numbered {
  const bracketed = BRACKETED.exec(found.title)?.[0] ?? '';
  const titled = isHeadingShaped(found) && found.title.length <= LONGEST_ARTICLE_TITLE;
  const title = titled ? found.title : bracketed;
  const body = found.title.slice(title.length).trim();
  const heading = withMarker(found.series, found.marker, title);
  return { ...found, shape: 'title', heading, body, certain };
}

function shapeOf(found: NumberedLine): readonly [Shape, string, string] {
  if (isHeadingShaped(found)) return ['title', found.title, ''];
  if (found.series === '1.1' || /^A/u.test(found.series)) {
    if (/^.{2,20}：$/u.test(found.title)) return ['title', found.title, ''];
  }
  const first = FIRST_SENTENCE.exec(found.title)?.[0] ?? '';
  if (first === '' || first.length > LONGEST_GLUED) return ['sentence', found.title, ''];
  const body = found.title.slice(first.length).trim();
  return body === '' ? ['short', first, ''] : ['glued', first, body];
}

/** A clause number is told by the space behind it, which closing up takes away. */
function readClause(text: string): NumberedLine | undefined {
  const found = readDecimal(text.trim().replace(/\s+/gu, ' '));
  return found && { ...found, title: closeSpaces(found.title, true) };
}

/**
 * Reads what a paragraph begins with.
 * @param decimal whether the document numbers its clauses `5.2.1`
 */
export function readUnit(run: Run, decimal: boolean): Unit {
  const text = closeSpaces(run.text, true);
  const line = run.lines[0]?.number ?? 1;
  const found = (decimal ? readClause(run.text) : undefined) ?? readNumberedLine(text);
  const glued = found ? undefined : readGluedMarker(text);
  const read = found ?? glued;
  if (!read) return { run, line, text, numbered: undefined };
  if (read.series === '条') {
    return { run, line, text, numbered: readArticle(read, found !== undefined) };
  }
  const [shape, title, body] = shapeOf(read);
  const heading = withMarker(read.series, read.marker, title);
  const isChapter = /^(?:编|分编|章|节|附录)$/u.test(read.series);
  if (isChapter && shape !== 'title') return { run, line, text, numbered: undefined };
  const certain = isChapter && found !== undefined;
  return { run, line, text, numbered: { ...read, shape, heading, body, certain } };
}

/** Whether a document numbers its clauses `5.2.1`, as standards do. */
export function isDecimal(lines: readonly Line[]): boolean {
  const MANY = 3;
  let count = 0;
  let deep = 0;
  for (const line of lines) {
    const found = line.cells ? undefined : readClause(line.text);
    if (found) count++;
    if (found?.series.includes('.')) deep++;
    if (deep >= MANY && count > deep) return true;
  }
  return false;
}
