import type { Address, Block, Box, Clause, Division, Table, Work } from '../../lib/model.ts';
import { addressNames } from '../../lib/work/address.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import { walkBlocks } from '../../lib/work/walk.ts';

/** What is printed as one piece: all that a division is made of but divisions. */
export type Leaf = Clause | Table | Box;

/** A place of a work that can be set beside another: a division, or a leaf of one. */
export interface Place {
  readonly address: Address;
  /** The page it stands on; see lib/work/href.ts. */
  readonly part: Address;
  /** Heading, box title or lead sentence; else what the paragraph is called. */
  readonly name: string;
  /** Headings above, outermost first. */
  readonly path: readonly string[];
  /** 1 for the top level of the work. */
  readonly depth: number;
  /** Address of the division around it; empty where there is none. */
  readonly parent: Address;
  readonly block: Block;
  /** What of it is not a division of its own. */
  readonly leaves: readonly Leaf[];
  /** 通知 and 版记 frame a work; their text is there for whoever opens it. */
  readonly isFrame: boolean;
}

export interface WorkPlaces {
  /** In reading order: what can stand in a row by itself. */
  readonly all: readonly Place[];
  readonly byAddress: ReadonlyMap<Address, Place>;
  /** Of what stands in a box, the box. */
  readonly boxOf: ReadonlyMap<Address, Address>;
}

export function isDivision(block: Block): block is Division {
  return block.type === 'division';
}

function isLeaf(block: Block): block is Leaf {
  return block.type !== 'division';
}

function titleOf(block: Block): string {
  if (block.type === 'division') return block.heading.text || block.level;
  return block.type === 'box' ? block.title.text : '';
}

/** What tells a paragraph from its neighbours: its lead, without the mark behind it. */
function leadOf(block: Block): string {
  return block.type === 'clause' ? (block.lead ?? '').replace(/[。：:.]$/, '') : '';
}

function captionOf(block: Block): string {
  return block.type === 'table' ? block.caption.text : '';
}

function isFrameDivision(block: Block): boolean {
  return isDivision(block) && (block.level === '通知' || block.level === '版记');
}

/** Every division, box, table and paragraph of a work that a row can speak of. */
export function placesOf(work: Work): WorkPlaces {
  const names = new Map(addressNames(work));
  const parts = new Map(passagesOf(work).map(({ address, part }) => [address, part]));
  const all: Place[] = [];
  const byAddress = new Map<Address, Place>();
  const boxOf = new Map<Address, Address>();
  for (const { block, above, inside } of walkBlocks(work.blocks)) {
    const { address } = block;
    const place: Place = {
      address,
      part: parts.get(address) ?? above[0]?.address ?? '',
      name: titleOf(block) || leadOf(block) || captionOf(block) || (names.get(address) ?? address),
      path: [...above.map(titleOf), ...(inside ? [titleOf(inside)] : [])],
      depth: above.length + 1,
      parent: above.at(-1)?.address ?? '',
      block,
      leaves: isDivision(block) ? block.blocks.filter(isLeaf) : [block],
      isFrame: [...above, block].some(isFrameDivision),
    };
    byAddress.set(address, place);
    if (inside) boxOf.set(address, inside.address);
    else all.push(place);
  }
  return { all, byAddress, boxOf };
}
