import { isBlank, type Line } from './lines.ts';

const TITLE = /^目\s*录$/u;
/** `第一节 …<tab>11`, `一、……3`, `第二章 ??5`: an entry ends in its page number. */
const ENTRY = /(?:\t|\.{2,}|…|·{2,}|\?{2,}|-{2,})\s*\d{1,4}\s*$/u;

/** An entry is told by its end; a longer look would only cost time. */
const ENTRY_END = 60;

/** Half-open range of indexes into `lines` that a 目录 takes up. */
export interface ContentsRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the table of contents: its heading and the entries under it, each with
 * a page number. Blank lines (page breaks) inside belong to it.
 */
export function findContents(lines: readonly Line[]): ContentsRange | undefined {
  const start = lines.findIndex((line) => TITLE.test(line.text.trim()));
  if (start < 0) return undefined;
  let end = start;
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || isBlank(line)) continue;
    if (!ENTRY.test(line.text.slice(-ENTRY_END))) break;
    end = i;
  }
  return end === start ? undefined : { start, end: end + 1 };
}
