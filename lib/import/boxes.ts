import { closeLabelled, closeSpaces } from './clean.ts';
import type { DraftBlock, DraftContainer } from './draft.ts';
import { isBlank, type Line } from './lines.ts';

const BOX = /^\t\s{0,8}专栏\s?\d+/u;

/** Whether a box begins here: a tab, then its label. */
export function opensBox(line: Line | undefined): boolean {
  return line !== undefined && BOX.test(line.text);
}

/** A box opens with a tab and its label and ends at the blank line after its text. */
export function takeBox(
  lines: readonly Line[],
  from: number,
): {
  readonly block: DraftContainer;
  readonly next: number;
} {
  const head = lines[from] as Line;
  const title = closeLabelled(head.text);
  const blocks: DraftBlock[] = [];
  let i = from + 1;
  for (; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (isBlank(line)) {
      if (blocks.length > 0) break;
      continue;
    }
    blocks.push({ type: 'paragraph', text: closeSpaces(line.text), lead: 0, line: line.number });
  }
  return { block: { type: 'container', kind: 'box', title, blocks, line: head.number }, next: i };
}
