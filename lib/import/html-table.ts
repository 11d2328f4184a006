import { children, type HtmlNode, inlineText } from './html-node.ts';
import { type WrittenLines, writeLine } from './written-lines.ts';

function spanOf(node: HtmlNode, name: 'rowSpan' | 'colSpan'): number {
  const value = Number(node.properties?.[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 200) : 1;
}

function rowsIn(table: HtmlNode): readonly HtmlNode[] {
  return children(table).flatMap((node) => {
    if (node.tagName === 'tr') return [node];
    return /^(?:thead|tbody|tfoot)$/u.test(node.tagName ?? '') ? rowsIn(node) : [];
  });
}

function cellText(cell: HtmlNode): string {
  return inlineText(cell).replace(/\s+/gu, ' ').trim();
}

/** A table that only arranges a page has tables or blocks of text in its cells. */
export function isLayout(table: HtmlNode): boolean {
  const cells = rowsIn(table).flatMap((row) => children(row));
  const LONG_CELL = 400;
  const holdsTable = (node: HtmlNode): boolean =>
    children(node).some((child) => child.tagName === 'table' || holdsTable(child));
  return cells.some(holdsTable) || (cells.length <= 2 && inlineText(table).length > LONG_CELL);
}

/** Writes a table a row a line, a cell that spans rows as 〃 in those below. */
export function writeTable(table: HtmlNode, out: WrittenLines): void {
  const carried: number[] = [];
  out.lines.push('');
  for (const caption of children(table).filter(({ tagName }) => tagName === 'caption')) {
    const text = cellText(caption);
    if (text !== '') writeLine(out, text, { begins: true });
  }
  const rows = rowsIn(table);
  const single = rows.every((row) => children(row).filter(isCell).length === 1);
  for (const row of rows) {
    const cells: string[] = [];
    const printed: string[] = [];
    const add = (cell: string, text: string) => {
      cells.push(cell);
      printed.push(text);
    };
    const fill = () => {
      while ((carried[cells.length] ?? 0) > 0) {
        carried[cells.length] = (carried[cells.length] ?? 1) - 1;
        add('〃', '');
      }
    };
    for (const cell of children(row).filter(isCell)) {
      fill();
      const text = cellText(cell);
      if (single) {
        // A box is a table of one cell: its paragraphs are lines of it.
        for (const line of inlineText(cell)
          .split('\n')
          .map((part) => part.trim())) {
          if (line !== '') writeLine(out, line, { cells: [line] });
        }
        continue;
      }
      const width = spanOf(cell, 'colSpan');
      for (let column = 0; column < width; column++) {
        carried[cells.length] = spanOf(cell, 'rowSpan') - 1;
        add(column === 0 ? text : '', column === 0 ? text : '');
      }
    }
    fill();
    if (!single && cells.length > 0) writeLine(out, printed.join('\t'), { cells });
  }
  out.lines.push('');
}

function isCell(node: HtmlNode): boolean {
  return node.tagName === 'td' || node.tagName === 'th';
}
