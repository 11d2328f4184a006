import type { LineHints, SourceText } from './lines.ts';

const ROW = /^\s*\|.*\|\s*$/u;
const RULE = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*\|?\s*$/u;
const FRONT = /^---\n[\s\S]{0,20000}?\n---\n/u;

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\||\|$/gu, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => plain(cell.trim()));
}

/** Text without the marks of Markdown around it. */
function plain(line: string): string {
  return line
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .replace(/__([^_]+)__/gu, '$1')
    .replace(/!?\[([^\]]*)\]\([^()\s]*\)/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/**
 * Reads a Markdown document: tables as rows, bold lines marked, other marks taken
 * off. A line stays a line, so that numbers of lines are those of the file.
 *
 * @param text the decoded file; front matter between `---` lines is left out
 */
export function readMarkdown(text: string): SourceText {
  const front = FRONT.exec(text)?.[0] ?? '';
  const skipped = front.split('\n').length - 1;
  const hints = new Map<number, LineHints>();
  const source = text.split('\n');
  const lines = source.map((line, index) => {
    if (index < skipped) return '';
    if (RULE.test(line) && ROW.test(source[index - 1] ?? '')) {
      // The rule under a head is a row of nothing: the table goes on below it.
      hints.set(index + 1, { cells: [] });
      return '';
    }
    const inTable =
      ROW.test(line) &&
      (hints.get(index)?.cells ||
        RULE.test(source[index + 1] ?? '') ||
        RULE.test(source[index - 1] ?? ''));
    if (inTable) {
      const cells = cellsOf(line);
      hints.set(index + 1, { cells });
      return cells.join('\t');
    }
    if (/^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$/u.test(line)) hints.set(index + 1, { bold: true });
    return plain(line.replace(/^\s{0,3}(?:>\s?|[-*+]\s+(?=\S))/u, ''));
  });
  return { text: lines.join('\n'), hints, doubts: [] };
}
