import { closeSpaces } from './clean.ts';
import { readNumberedLine } from './heading.ts';
import { isBlank, type Line } from './lines.ts';
import { endsSentence } from './sentence.ts';

const TITLE = /^目\s*[录次]$/u;
/** The whole table on one line, as a careless copy has it. */
const ONE_LINE = /^目\s*[录次][\s：:]+(?=\S.*?第[二2]|\S.*?二、)/u;
/** `第一节 …<tab>11`, `一、……3`, `第二章 ??5`: an entry ends in its page number. */
const ENTRY =
  /(?:\t|\.{2,}|…|·{2,}|\?{2,}|-{2,}|\s)[\s.…·?-]*[（(]?(?:\d{1,4}|[ivxIVX]{1,5})[）)]?\s*$/u;

/** An entry is told by its end; a longer look would only cost time. */
const ENTRY_END = 60;
const LONGEST_ENTRY = 80;
/** An entry may be broken over so many lines. */
const MOST_LINES = 2;

/** Half-open range of indexes into `lines` that a 目录 takes up. */
export interface ContentsRange {
  readonly start: number;
  readonly end: number;
}

function isEntry(line: Line): boolean {
  return ENTRY.test(line.text.slice(-ENTRY_END));
}

/** A heading without what only its entry has. */
function plain(text: string): string {
  return text.replace(ENTRY, '').replace(/\s/gu, '');
}

/** Entries with page numbers; one that is broken over two lines ends in one all the same. */
function endOfNumbered(lines: readonly Line[], start: number): number {
  let end = start;
  let open = 0;
  for (let i = start + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || isBlank(line)) continue;
    if (isEntry(line)) {
      end = i;
      open = 0;
    } else {
      open++;
      const text = line.text.trim();
      if (open >= MOST_LINES || endsSentence(text) || text.length > LONGEST_ENTRY) break;
    }
  }
  return end;
}

/** Entries without: numbered lines, up to where the first of them stands again. */
function endOfPlain(lines: readonly Line[], start: number): number {
  const first = lines.findIndex((line, index) => index > start && !isBlank(line));
  const name = plain(lines[first]?.text ?? '');
  if (name === '' || !readNumberedLine(closeSpaces(lines[first]?.text ?? '', true))) return start;
  let end = start;
  for (let i = first; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isBlank(line)) continue;
    const text = closeSpaces(line.text, true);
    if (i > first && plain(line.text) === name) return end;
    if (text.length > LONGEST_ENTRY || endsSentence(text)) return start;
    end = i;
  }
  return start;
}

/**
 * Finds the table of contents: its heading and the entries under it, with page
 * numbers or without. Blank lines (page breaks) inside belong to it.
 */
export function findContents(lines: readonly Line[]): ContentsRange | undefined {
  const whole = lines.findIndex((line) => ONE_LINE.test(line.text.trim().slice(0, 200)));
  const start = lines.findIndex((line) => TITLE.test(line.text.trim()));
  if (start < 0) return whole < 0 ? undefined : { start: whole, end: whole + 1 };
  const numbered = endOfNumbered(lines, start);
  const end = numbered > start ? numbered : endOfPlain(lines, start);
  return end === start ? undefined : { start, end: end + 1 };
}
