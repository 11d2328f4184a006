import { closeSpaces } from './clean.ts';
import { readDocumentNumber } from './document-number.ts';
import { type DraftBlock, type DraftMeta, leafOf } from './draft.ts';
import type { Line } from './lines.ts';
import { readTitle } from './title.ts';

/** 版头: 某市人民政府文件. */
export const MASTHEAD = /文件$/u;
const SALUTATION = /^[^。]{4,}[：:]$/u;
/** `（此件公开发布）` under a signature. */
export const REMARK = /^[（(].{2,30}[）)]$/u;
/** Who signs: an office, or several. */
export const ISSUER = /^\p{Script=Han}[\p{Script=Han}（）、\s]{2,60}$/u;
const ABOUT = /^(?:（.{1,6}）)?\s*(\p{Script=Han}{4,30}?)关于/u;
const LONGEST_MASTHEAD = 40;

export interface Head {
  readonly meta: DraftMeta;
  readonly blocks: readonly DraftBlock[];
  /** Index of the first line that is not of the head. */
  readonly next: number;
  readonly titleLine?: number;
}

/** 发文机关 as the title of a notice says it: 北京市人民政府关于印发……的通知. */
export function issuerIn(title: string): string | undefined {
  return ABOUT.exec(title)?.[1];
}

/**
 * Reads 版头, 发文字号, title and 主送 at the head of an official document.
 * @param asLeaf the title is a line of a notice, not the title of the work
 */
export function readHead(filled: readonly Line[], asLeaf: boolean): Head {
  const blocks: DraftBlock[] = [];
  let meta: DraftMeta = {};
  let titleLine: number | undefined;
  let i = 0;
  while (i < filled.length) {
    const { text: raw, number: line } = filled[i] as Line;
    const text = closeSpaces(raw);
    const number = readDocumentNumber(raw);
    const title = readTitle(filled.slice(i));
    if (number) {
      meta = { ...meta, number };
      blocks.push(leafOf('masthead', text, line));
    } else if (MASTHEAD.test(text) && text.length < LONGEST_MASTHEAD)
      blocks.push(leafOf('masthead', text, line));
    else if (title && meta.title === undefined) {
      meta = { ...meta, title: title.text };
      titleLine = title.line;
      if (asLeaf) blocks.push(leafOf('title', title.text, title.line));
      i += title.next;
      continue;
    } else if (SALUTATION.test(text)) {
      blocks.push(leafOf('salutation', text, line));
      i++;
      break;
    } else if (REMARK.test(text)) blocks.push(leafOf('note', text, line));
    else break;
    i++;
  }
  return { meta, blocks, next: i, ...(titleLine ? { titleLine } : {}) };
}
