import type { DraftBlock } from './draft.ts';

/**
 * Draws headings up to where they can stand: one level below the heading before at
 * most. A page may style a headline as it likes, and a copy may lack what stood above.
 */
export function settleDepths(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  /** Depths as they came, of the headings that are open, outermost first. */
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    while ((open.at(-1) ?? 0) >= block.depth) open.pop();
    open.push(block.depth);
    return open.length === block.depth ? block : { ...block, depth: open.length };
  });
}
