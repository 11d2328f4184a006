import type { Alignment, AlignmentKind } from '../../lib/compare/align.ts';
import type { Address, Block, Division, Work } from '../../lib/model.ts';
import { addressNames } from '../../lib/work/address.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import { walkBlocks } from '../../lib/work/walk.ts';

/** A place in one of the two works, with what is shown of it. */
export interface Side {
  readonly address: Address;
  /** The page it stands on; see lib/work/href.ts. */
  readonly part: Address;
  /** Heading, box title or lead sentence; else what the paragraph is called. */
  readonly name: string;
  /** Headings above, outermost first. */
  readonly path: readonly string[];
  readonly blocks: readonly Block[];
}

export interface CompareRow {
  readonly from: Side;
  /** 1 for the top level of the left work. */
  readonly depth: number;
  readonly kind: AlignmentKind;
  readonly to?: Side;
  readonly terms: readonly string[];
  readonly others: readonly Side[];
  /** Its divisions are rows of their own: of the counterpart the heading will do. */
  readonly isBand: boolean;
  /** In a work without divisions the rows are its paragraphs. */
  readonly isParagraph: boolean;
  /** 通知 and 版记 frame a work; their text is there for whoever opens it. */
  readonly isFrame: boolean;
}

export interface Comparison {
  readonly rows: readonly CompareRow[];
  /** What of the right work stands in no row, in reading order. */
  readonly rest: readonly Side[];
}

interface Place extends Side {
  readonly depth: number;
  readonly isBand: boolean;
  readonly isParagraph: boolean;
  readonly isFrame: boolean;
}

type Places = ReadonlyMap<Address, Place>;

function isDivision(block: Block): block is Division {
  return block.type === 'division';
}

function titleOf(block: Block): string {
  if (block.type === 'division') return block.heading.text || block.level;
  return block.type === 'box' ? block.title.text : '';
}

/** What tells a paragraph from its neighbours: its lead, without the mark behind it. */
function leadOf(block: Block): string {
  return block.type === 'clause' ? (block.lead ?? '').replace(/[。：:.]$/, '') : '';
}

/** Every division, box and paragraph of a work that a row can speak of. */
function placesOf(work: Work): Places {
  const names = new Map(addressNames(work));
  const parts = new Map(passagesOf(work).map(({ address, part }) => [address, part]));
  const places = new Map<Address, Place>();
  for (const { block, above, inside } of walkBlocks(work.blocks)) {
    const { address } = block;
    const isBand = isDivision(block) && block.blocks.some(isDivision);
    const blocks = isDivision(block)
      ? block.blocks.filter((inner) => !isBand || !isDivision(inner))
      : [block];
    places.set(address, {
      address,
      part: parts.get(address) ?? above[0]?.address ?? '',
      name: titleOf(block) || leadOf(block) || (names.get(address) ?? address),
      path: [...above.map(titleOf), ...(inside ? [titleOf(inside)] : [])],
      blocks,
      depth: above.length + 1,
      isBand,
      isParagraph: block.type === 'clause',
      isFrame: isDivision(block) && (block.level === '通知' || block.level === '版记'),
    });
  }
  return places;
}

/** Addresses of the clauses and tables that showing some blocks shows. */
function shownBy(blocks: readonly Block[]): readonly Address[] {
  return [...walkBlocks(blocks)].map(({ block }) => block.address);
}

/** What was not shown, joined by the division it stands in. */
function restOf(work: Work, places: Places, shown: ReadonlySet<Address>): readonly Side[] {
  const rest: (Omit<Side, 'blocks'> & { blocks: Block[] })[] = [];
  for (const { block, above, inside } of walkBlocks(work.blocks)) {
    if (isDivision(block) || inside || shown.has(block.address)) continue;
    const around = above.at(-1);
    const address = around?.address ?? '';
    const last = rest.at(-1);
    if (last && last.address === address) {
      last.blocks.push(block);
      continue;
    }
    const place = places.get(address);
    rest.push({
      address,
      part: place?.part ?? '',
      name: place?.name ?? '各部分之外',
      path: place?.path ?? [],
      blocks: [block],
    });
  }
  return rest;
}

/** Sets the right work beside the left, row by row, and keeps what no row shows. */
export function compareWorks(left: Work, right: Work, alignment: Alignment): Comparison {
  const here = placesOf(left);
  const there = placesOf(right);
  const shown = new Set<Address>();
  const rows = alignment.rows.flatMap(({ from, kind, to }): readonly CompareRow[] => {
    const place = here.get(from);
    if (!place) return [];
    const sides = to.flatMap(({ address }) => there.get(address) ?? []);
    const [best, ...others] = sides;
    const { depth, isBand, isParagraph, isFrame } = place;
    if (best && !isBand) for (const address of shownBy(best.blocks)) shown.add(address);
    const terms = to[0]?.terms ?? [];
    const answer = { kind, ...(best && { to: best }), terms, others };
    return [{ from: place, depth, isBand, isParagraph, isFrame, ...answer }];
  });
  return { rows, rest: restOf(right, there, shown) };
}
