import { closeSpaces } from './clean.ts';
import { isPrinting } from './colophon.ts';
import { readDate } from './date.ts';
import { readDocumentNumber } from './document-number.ts';
import { type DraftBlock, type DraftMeta, leafOf } from './draft.ts';
import { ISSUER, issuerIn, REMARK, readHead } from './head.ts';
import { isBlank, type Line } from './lines.ts';
import { isDocumentName } from './title.ts';

/** A notice is a page or two. */
const LONGEST_NOTICE = 60;

export interface Notice {
  readonly meta: DraftMeta;
  readonly notice: readonly DraftBlock[];
  /** Index of the first line after the notice and its remark. */
  readonly next: number;
}

/**
 * Index after the date that signs the notice in front of a plan; undefined when
 * the document has no such notice: it has no 发文字号, or nothing follows the date.
 */
export function findNoticeEnd(lines: readonly Line[]): number | undefined {
  let numbered = false;
  let filled = 0;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue;
    filled++;
    if (filled > LONGEST_NOTICE) return undefined;
    if (readDocumentNumber(line.text)) numbered = true;
    if (!numbered || line.text.length > 40 || readDate(line.text) === undefined) continue;
    const after = lines.slice(index + 1).filter((next) => !isBlank(next));
    const remark = after[0] && REMARK.test(after[0].text.trim()) ? 1 : 0;
    const rest = after.slice(remark).filter(({ text }) => !isPrinting(text));
    return rest.length > 1 || (rest[0] && isDocumentName(closeSpaces(rest[0].text)))
      ? index + 1
      : undefined;
  }
  return undefined;
}

/**
 * Reads the 印发通知 in front of a plan: 版头, 发文字号, title, 主送, body, 落款
 * and 附注. What it is called is a line of it; the plan has a title of its own.
 *
 * @param lines the lines of a work
 * @returns undefined when no such notice stands there
 */
export function readNotice(lines: readonly Line[]): Notice | undefined {
  const end = findNoticeEnd(lines);
  if (end === undefined) return undefined;
  const filled = lines.slice(0, end).filter((line) => !isBlank(line));
  const head = readHead(filled, true);
  const notice: DraftBlock[] = [...head.blocks];
  const { title: called, ...said } = head.meta;
  let meta: DraftMeta = said;
  const body = filled.slice(head.next);
  for (const [index, { text: raw, number: line }] of body.entries()) {
    const text = closeSpaces(raw);
    const number = readDocumentNumber(raw);
    if (number) {
      meta = { ...meta, number };
      notice.push(leafOf('masthead', text, line));
    } else if (index === body.length - 1) {
      const date = readDate(raw);
      meta = date ? { ...meta, date } : meta;
      notice.push(leafOf('signature', text, line));
    } else if (index === body.length - 2 && ISSUER.test(text)) {
      meta = { ...meta, issuer: text };
      notice.push(leafOf('signature', text, line));
    } else notice.push({ type: 'paragraph', text, lead: 0, line });
  }
  const issuer = meta.issuer ?? issuerIn(called ?? '');
  meta = issuer ? { ...meta, issuer } : meta;
  const after = lines.findIndex((line, index) => index >= end && !isBlank(line));
  const remark = lines[after];
  if (!remark || !REMARK.test(remark.text.trim())) return { meta, notice, next: end };
  notice.push(leafOf('note', closeSpaces(remark.text), remark.number));
  return { meta, notice, next: after + 1 };
}
