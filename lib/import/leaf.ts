import { isByline } from './byline.ts';
import type { LeafKind } from './draft.ts';

const CREDIT = /^(?:数据来源|来源|资料来源)[：《]/u;
const NOTE = /^注[：:]/u;
const CAPTION = /■\s*\p{Script=Han}{2,4}\s*摄?$|（.{0,12}摄）$/u;
const LONGEST_CAPTION = 60;

export function isCredit(text: string): boolean {
  return CREDIT.test(text);
}

/** Whether a line describes a photograph: it ends with who took it. */
export function isCaption(text: string): boolean {
  return text.length < LONGEST_CAPTION && !text.startsWith('■') && CAPTION.test(text);
}

/** What kind of line this is by itself; undefined for running text. */
export function leafKind(text: string): LeafKind | undefined {
  if (text.length > 2 * LONGEST_CAPTION) return undefined;
  if (isCredit(text)) return 'credit';
  if (NOTE.test(text)) return 'note';
  if (isCaption(text)) return 'caption';
  return isByline(text) ? 'byline' : undefined;
}
