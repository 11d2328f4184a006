import { closeSpaces } from './clean.ts';
import { readDate } from './date.ts';
import { type DraftBlock, leafOf } from './draft.ts';
import { isBlank, type Line } from './lines.ts';

const PRINTED = /^(.{8,16}日)\s*印发$/u;
const COPIES = /^(?:抄送|主送|分送|抄报)[：:]/u;
const INTERPRETS = /^本文件由.{2,40}解读。?$/u;

/** Whether a line belongs to the 版记: who gets copies, who printed it and when. */
export function isPrinting(text: string): boolean {
  const trimmed = text.trim();
  return COPIES.test(trimmed) || INTERPRETS.test(trimmed) || PRINTED.test(trimmed);
}

/**
 * Reads the 版记 at the end: 解读, 抄送, 印发机关 and 印发日期.
 *
 * @returns its blocks and the index in `lines` at which it begins; undefined
 *   when the document does not end with a date of printing
 */
export function readColophon(
  lines: readonly Line[],
): { readonly blocks: readonly DraftBlock[]; readonly start: number } | undefined {
  const filled = [...lines.entries()].filter(([, line]) => !isBlank(line));
  const last = filled.at(-1);
  const printed = PRINTED.exec(last?.[1].text.trim() ?? '')?.[1];
  if (!printed || readDate(printed) === undefined) return undefined;
  // The printing office, then whatever of 抄送 and 解读 stands right above it.
  let from = Math.max(filled.length - 2, 0);
  while (from > 0) {
    const text = filled[from - 1]?.[1].text.trim() ?? '';
    if (!COPIES.test(text) && !INTERPRETS.test(text)) break;
    from--;
  }
  const part = filled.slice(from);
  const blocks = part.map(([, { text: raw, number: line }], index): DraftBlock => {
    const text = closeSpaces(raw);
    return index >= part.length - 2
      ? leafOf('signature', text, line)
      : { type: 'paragraph', text, lead: 0, line };
  });
  return { blocks, start: part[0]?.[0] ?? lines.length };
}
