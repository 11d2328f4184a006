import { closeSpaces } from './clean.ts';
import { readDocumentNumber } from './document-number.ts';
import { readNumberedLine } from './heading.ts';
import { isBlank, type Line } from './lines.ts';
import { endsSentence } from './sentence.ts';

/** What documents call themselves. */
const NAME =
  /(?:法|条例|规定|办法|细则|规则|规划|方案|计划|纲要|意见|通知|决定|决议|公告|通告|公报|规范|标准|规程|导则|指南|报告|复函|批复|函|令|要点|清单|名录|章程|准则)(?:[（(].{1,12}[）)])?$/u;
const LONGEST_LINE = 50;
const MOST_LINES = 3;

/** Whether a line is what a document calls itself. */
export function isDocumentName(text: string): boolean {
  return text.length >= 4 && text.length <= 2 * LONGEST_LINE && NAME.test(text);
}

/** Whether a line may be part of a title: short, no sentence, no numbered heading. */
export function mayBeTitle(line: Line): boolean {
  const text = closeSpaces(line.text, true);
  return (
    line.cells === undefined &&
    text.length <= LONGEST_LINE &&
    !endsSentence(text) &&
    readDocumentNumber(text) === undefined &&
    !/[，、；：]$/u.test(text) &&
    readNumberedLine(text) === undefined
  );
}

export interface ReadTitle {
  readonly text: string;
  readonly line: number;
  /** Index in the lines given after the last title line. */
  readonly next: number;
}

/**
 * Reads the title that stands first in `lines`: up to three short lines, of which
 * the last ends in what documents call themselves.
 * @param certain take the first line as the title even if it does not end so
 */
export function readTitle(lines: readonly Line[], certain = false): ReadTitle | undefined {
  const parts: { readonly text: string; readonly index: number; readonly line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue;
    if (!mayBeTitle(line) || parts.length === MOST_LINES) break;
    parts.push({ text: closeSpaces(line.text), index, line: line.number });
    if (isDocumentName(parts.map(({ text }) => text).join(''))) break;
  }
  const text = parts.map((part) => part.text).join('');
  const last = parts.at(-1);
  if (last && isDocumentName(text)) {
    return { text, line: parts[0]?.line ?? 1, next: last.index + 1 };
  }
  const first = parts[0];
  return certain && first
    ? { text: first.text, line: first.line, next: first.index + 1 }
    : undefined;
}
