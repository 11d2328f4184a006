import type { DraftBlock } from './draft.ts';
import type { Line } from './lines.ts';
import { endsSentence } from './sentence.ts';

/** Where headings carry no numbers, an unfinished line up to this length is one. */
const LONGEST_HEADLINE = 30;

/** Whether a paragraph may be a heading without a number, as those of reports are. */
export function mayBeHeadline(text: string): boolean {
  return !endsSentence(text) && text.length <= LONGEST_HEADLINE;
}

/** Depth of a heading by its marks: the fewest that are used stand at the top. */
export function depthOfHashes(lines: readonly Line[]): (hashes: number) => number {
  const used = [...new Set(lines.map((line) => line.hashes).filter((hashes) => hashes > 0))];
  used.sort((a, b) => a - b);
  return (hashes) => used.indexOf(hashes) + 1;
}

/** Headlines with nothing under them at the end of a report are captions of photographs. */
export function captionsAtEnd(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const last = blocks.findLastIndex((block) => block.type !== 'heading');
  return blocks.map((block, index) =>
    index > last && block.type === 'heading'
      ? { type: 'leaf', kind: 'caption', text: block.text, line: block.line }
      : block,
  );
}
