import { closeLabelled, closeSpaces } from './clean.ts';
import type { Doubt, DraftBlock, DraftContainer } from './draft.ts';
import { isBlank, type Line } from './lines.ts';
import { endsSentence } from './sentence.ts';

const TABBED = /^\t\s{0,8}专栏\s?\d+/u;
const PLAIN =
  /^\s{0,8}专\s?栏\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?=[\s：:]|\p{Script=Han})/u;
const LONGEST_TITLE = 40;

/** Whether a box begins at `lines[at]`: its label on a line of its own, or in a cell of its own. */
export function opensBox(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (line.cells) return line.cells.length === 1 && PLAIN.test(line.text);
  if (TABBED.test(line.text)) return true;
  const text = line.text.trim();
  return PLAIN.test(text) && text.length <= LONGEST_TITLE && !endsSentence(text);
}

/**
 * Takes a box. Cells of its own say where it ends; otherwise it ends at the blank
 * line after its text, which only the label's tab makes certain.
 */
export function takeBox(
  lines: readonly Line[],
  from: number,
): {
  readonly block: DraftContainer;
  readonly next: number;
  readonly doubts: readonly Doubt[];
} {
  const head = lines[from] as Line;
  const title = closeLabelled(head.text);
  const blocks: DraftBlock[] = [];
  let i = from + 1;
  for (; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (head.cells) {
      if (line.cells?.length !== 1) break;
      if (line.text.trim() === '') continue;
    } else if (isBlank(line)) {
      if (blocks.length > 0) break;
      continue;
    }
    blocks.push({ type: 'paragraph', text: closeSpaces(line.text), lead: 0, line: line.number });
  }
  const certain = head.cells !== undefined || TABBED.test(head.text);
  const last = lines[i - 1]?.number ?? head.number;
  return {
    block: { type: 'container', kind: 'box', title, blocks, line: head.number },
    next: i,
    doubts: certain ? [] : [{ line: last, message: `“${title}”止于此处是推定的，请核对` }],
  };
}
