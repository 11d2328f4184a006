import { closeSpaces } from './clean.ts';
import { readDate } from './date.ts';
import { type DraftBlock, type DraftMeta, leafOf } from './draft.ts';
import { ISSUER, issuerIn, REMARK, readHead } from './head.ts';
import { isBlank, type Line } from './lines.ts';

/** What stands above the text of a letter takes no more lines than this. */
const LONGEST_HEAD = 12;

export interface Letter {
  readonly meta: DraftMeta;
  readonly head: readonly DraftBlock[];
  readonly body: readonly Line[];
  readonly tail: readonly DraftBlock[];
  readonly titleLine?: number;
}

/**
 * Reads an official document that stands by itself (通知, 复函, 决定): what stands
 * above its text and, at its end, who signed it and when.
 */
export function readLetter(lines: readonly Line[]): Letter | undefined {
  const filled = lines.filter((line) => !isBlank(line));
  const head = readHead(filled.slice(0, LONGEST_HEAD), false);
  if (head.meta.number === undefined) return undefined;
  const first = filled[head.next - 1];
  const from = first ? lines.indexOf(first) + 1 : 0;

  const last = filled.at(-1);
  const remarked = last !== undefined && REMARK.test(last.text.trim());
  const signed = remarked ? filled.at(-2) : last;
  const date = signed && signed.text.length <= 40 ? readDate(signed.text) : undefined;
  const tail: DraftBlock[] = [];
  let { meta } = head;
  let until = lines.length;
  if (signed && date && filled.length > head.next + 1) {
    const above = filled[filled.indexOf(signed) - 1];
    const issuer = above && ISSUER.test(above.text.trim()) ? closeSpaces(above.text) : undefined;
    meta = { ...meta, date, ...(issuer ? { issuer } : {}) };
    if (above && issuer) tail.push(leafOf('signature', issuer, above.number));
    tail.push(leafOf('signature', closeSpaces(signed.text), signed.number));
    if (last && remarked) tail.push(leafOf('note', closeSpaces(last.text), last.number));
    until = lines.indexOf(above && issuer ? above : signed);
  }
  const issuer = meta.issuer ?? issuerIn(meta.title ?? '');
  meta = issuer ? { ...meta, issuer } : meta;
  const { titleLine } = head;
  const body = lines.slice(from, until);
  return { meta, head: head.blocks, body, tail, ...(titleLine ? { titleLine } : {}) };
}
