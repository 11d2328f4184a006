import type { Address, Block, Box, Division, Prose, Work } from '../model.ts';

/** A block with where it stands: the divisions above it and the box around it. */
export interface Placed {
  readonly block: Block;
  readonly above: readonly Division[];
  readonly inside?: Box;
}

/** Every block under `blocks` in reading order. */
export function* walkBlocks(
  blocks: readonly Block[],
  above: readonly Division[] = [],
): Generator<Placed> {
  for (const block of blocks) {
    yield { block, above };
    if (block.type === 'division') yield* walkBlocks(block.blocks, [...above, block]);
    if (block.type === 'box') {
      for (const inner of block.blocks) yield { block: inner, above, inside: block };
    }
  }
}

/** All divisions of a work in reading order, with those above each. */
export function* divisionsOf(
  work: Work,
): Generator<{ division: Division; above: readonly Division[] }> {
  for (const { block, above } of walkBlocks(work.blocks)) {
    if (block.type === 'division') yield { division: block, above };
  }
}

/** The citable texts of one block itself, not of the blocks inside it. */
export function proseOf(block: Block): readonly Prose[] {
  switch (block.type) {
    case 'division':
      return block.heading.text === '' ? [] : [block.heading];
    case 'clause':
      return [block];
    case 'table':
      return [...(block.caption.text === '' ? [] : [block.caption]), block.head, ...block.rows];
    case 'box':
      return block.title.text === '' ? [] : [block.title];
  }
}

/** Every citable text of a work in printed order: titles first, then the body. */
export function* textsOf(work: Work): Generator<Prose> {
  yield* work.titles;
  for (const { block } of walkBlocks(work.blocks)) yield* proseOf(block);
}

/** Finds the block that carries an address; a row belongs to its table. */
export function blockAt(work: Work, address: Address): Placed | undefined {
  for (const found of walkBlocks(work.blocks)) {
    if (found.block.address === address) return found;
    if (proseOf(found.block).some((prose) => prose.address === address)) return found;
  }
  return undefined;
}

/** Characters of a work as it counts them: all but white space, supplied titles apart. */
export function countCharacters(work: Work): number {
  let count = 0;
  for (const { text } of textsOf(work)) count += [...text.replace(/\s/gu, '')].length;
  return count;
}
