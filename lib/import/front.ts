import { closeSpaces } from './clean.ts';
import type { DraftBlock, DraftLeaf, DraftMeta, LeafKind } from './draft.ts';
import { isBlank, type Line } from './lines.ts';

const MASTHEAD = /文件$/u;
/** 〔2022〕, and the brackets it is printed with where 〔〕 is not at hand. */
const NUMBER = /^\p{Script=Han}{1,12}\s*[〔[（(【]\s*\d{4}\s*[〕\]）)】]\s*第?\s*\d+\s*号$/u;
const NOTICE_TITLE = /(?:通知|决定|公告|通告|意见)$/u;
const SALUTATION = /^[^。]{4,}：$/u;
const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;
const REMARK = /^（.{2,30}）$/u;
const PRINTED = /^(\d{4})年(\d{1,2})月(\d{1,2})日\s*印发$/u;
const COPIES = /^(?:抄送|主送|分送)：/u;
const INTERPRETS = /^本文件由.{2,40}解读。?$/u;

export interface Front {
  readonly meta: DraftMeta;
  readonly notice: readonly DraftBlock[];
  /** Lines of `lines` that the notice and the title took. */
  readonly taken: number;
}

function isoDate(text: string): string | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function leaf(kind: LeafKind, text: string, line: number): DraftLeaf {
  return { type: 'leaf', kind, text, line };
}

/**
 * Reads the 印发通知 in front of a plan: 版头, 发文字号, title, 主送, body, 落款,
 * 附注, and after it the title of the plan itself.
 *
 * @param lines everything before the contents or the first heading
 * @returns undefined when no 发文字号 stands there
 */
export function readFront(lines: readonly Line[]): Front | undefined {
  const filled = lines.filter((line) => !isBlank(line));
  if (!filled.some((line) => NUMBER.test(line.text.trim()))) return undefined;
  const notice: DraftBlock[] = [];
  let meta: DraftMeta = {};
  let dated = false;
  for (const [index, { text: raw, number: line }] of filled.entries()) {
    const text = closeSpaces(raw);
    const next = filled[index + 1]?.text.trim() ?? '';
    const date = isoDate(text);
    if (NUMBER.test(text)) {
      meta = { ...meta, number: text };
      notice.push(leaf('masthead', text, line));
    } else if (date) {
      meta = { ...meta, date };
      dated = true;
      notice.push(leaf('signature', text, line));
    } else if (DATE.test(next)) {
      meta = { ...meta, issuer: text };
      notice.push(leaf('signature', text, line));
    } else if (dated && REMARK.test(text)) notice.push(leaf('note', text, line));
    else if (dated) meta = { ...meta, title: (meta.title ?? '') + text };
    else if (MASTHEAD.test(text)) notice.push(leaf('masthead', text, line));
    else if (NOTICE_TITLE.test(text)) notice.push(leaf('title', text, line));
    else if (SALUTATION.test(text)) notice.push(leaf('salutation', text, line));
    else notice.push({ type: 'paragraph', text, lead: 0, line });
  }
  return { meta, notice, taken: lines.length };
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
  if (!last || !PRINTED.test(last[1].text.trim())) return undefined;
  // The printing office, then whatever of 抄送 and 解读 stands right above it.
  let from = filled.length - 2;
  while (from > 0) {
    const text = filled[from - 1]?.[1].text.trim() ?? '';
    if (!COPIES.test(text) && !INTERPRETS.test(text)) break;
    from--;
  }
  const part = filled.slice(from);
  const blocks = part.map(([, { text: raw, number: line }], index): DraftBlock => {
    const text = closeSpaces(raw);
    return index >= part.length - 2
      ? leaf('signature', text, line)
      : { type: 'paragraph', text, lead: 0, line };
  });
  return { blocks, start: part[0]?.[0] ?? lines.length };
}
