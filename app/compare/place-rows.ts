import type { Alignment } from '../../lib/compare/align.ts';
import type { Address, Work } from '../../lib/model.ts';
import { type Counterpart, fillColumn } from './fill-column.ts';
import { isDivision, type Leaf, type Place, placesOf, type WorkPlaces } from './work-places.ts';

/** A place that stands beside a row of the leader. */
export interface Entry {
  readonly place: Place;
  /** As which of its counterparts; absent where the leader has nothing like it. */
  readonly counterpart?: Counterpart;
  /** The row where its text is printed: once, where it answers best. */
  readonly home: Address;
  /** What of its text is printed here; empty in any other row. */
  readonly leaves: readonly Leaf[];
  /** What belongs to it and is printed beside other rows. */
  readonly moved: readonly { readonly place: Place; readonly home: Address }[];
}

/** What one column has beside one row. */
export interface Cell {
  /** Undefined where the aligner was not asked: the row is no landmark of the leader. */
  readonly kind: Counterpart['kind'] | '无对应' | undefined;
  readonly entries: readonly Entry[];
}

export interface CompareRow {
  /** Of what the row begins with. */
  readonly address: Address;
  readonly place: Place;
  /** What the leader prints in it beside the heading. */
  readonly leaves: readonly Leaf[];
  /** One for each further column; undefined where that was not aligned. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface ComparedRows {
  readonly rows: readonly CompareRow[];
  /** Row that prints an address of the leader. */
  readonly rowOf: (address: Address) => CompareRow | undefined;
}

export interface Comparison extends ComparedRows {
  readonly leader: WorkPlaces;
  readonly columns: readonly WorkPlaces[];
}

/** A work set beside the leader; without `alignment` it cannot be placed. */
export interface Side {
  readonly work: Work;
  readonly alignment: Alignment | undefined;
}

interface Draft {
  readonly address: Address;
  readonly place: Place;
  readonly leaves: Leaf[];
}

/** As many paragraphs of a division must have an answer of their own to be set apart. */
const FEWEST_APART = 2;

/**
 * Paragraphs that get rows of their own. Those of a division are set apart where in
 * some column most of them are answered well, and elsewhere than the division as a
 * whole. Where one paragraph there answers all of a 节 here, the two are better read
 * as wholes; what single paragraphs are answered by is then named beside the 节.
 */
function apartIn(places: WorkPlaces, alignments: readonly Alignment[]): ReadonlySet<Address> {
  const apart = new Set<Address>();
  const together = new Map<Address, Address[]>();
  for (const { rows } of alignments) {
    const byFrom = new Map(rows.map((row) => [row.from, row]));
    const answered = new Map<Address, { all: number; elsewhere: number }>();
    for (const { from, kind, to } of rows) {
      const place = places.byAddress.get(from);
      if (!place || isDivision(place.block)) continue;
      const { parent } = place;
      const around = byFrom.get(parent);
      if (!around) {
        apart.add(from);
        continue;
      }
      together.set(parent, [...(together.get(parent) ?? []), from]);
      const count = answered.get(parent) ?? { all: 0, elsewhere: 0 };
      if (kind !== '无对应') count.all += 1;
      const isWell = kind === '同' || kind === '近';
      if (isWell && to[0]?.address !== around.to[0]?.address) count.elsewhere += 1;
      answered.set(parent, count);
    }
    for (const [parent, { all, elsewhere }] of answered) {
      if (elsewhere < FEWEST_APART || elsewhere * 2 <= all) continue;
      for (const from of together.get(parent) ?? []) apart.add(from);
    }
  }
  return apart;
}

/** A row for every division, for what is set apart, and for what stands outside all divisions. */
function draftRows({ all }: WorkPlaces, aligned: ReadonlySet<Address>): readonly Draft[] {
  const rows: Draft[] = [];
  for (const place of all) {
    const last = rows.at(-1)?.place;
    const { address, block, parent } = place;
    const follows =
      last && (last.address === parent || (!isDivision(last.block) && last.parent === parent));
    if (isDivision(block)) rows.push({ address, place, leaves: [] });
    else if (aligned.has(address) || !follows) rows.push({ address, place, leaves: [block] });
    else rows.at(-1)?.leaves.push(block);
  }
  return rows;
}

/** The innermost row around an address: the row itself, or that which prints it. */
function indexRows(rows: readonly Draft[]): ReadonlyMap<Address, number> {
  const index = new Map<Address, number>();
  for (const [at, { address, leaves }] of rows.entries()) {
    for (const leaf of leaves) index.set(leaf.address, at);
    index.set(address, at);
  }
  return index;
}

function around(index: ReadonlyMap<Address, number>, address: Address): number | undefined {
  const steps = address.split('.');
  for (let length = steps.length; length > 0; length--) {
    const row = index.get(steps.slice(0, length).join('.'));
    if (row !== undefined) return row;
  }
  return undefined;
}

/**
 * Sets works beside the one that leads, row by row. Of the leader every passage
 * stands in one row. Of each other work every passage is printed beside one row:
 * where it is the best counterpart (of several, of the one it answers best), else
 * behind what it follows in its own work; where it answers other rows too, it is
 * named there and the row that prints it.
 */
export function placeRows(lead: Work, sides: readonly Side[]): Comparison {
  const leader = placesOf(lead);
  const columns = sides.map(({ work }) => placesOf(work));
  const alignments = sides.flatMap(({ alignment }) => alignment ?? []);
  const drafts = draftRows(leader, apartIn(leader, alignments));
  const index = indexRows(drafts);
  const filled = sides.map(({ alignment }, at) => {
    const places = columns[at];
    if (!alignment || !places) return undefined;
    return fillColumn(places, alignment, drafts, (address) => around(index, address));
  });
  const rows = drafts.map(
    (draft, row): CompareRow => ({
      ...draft,
      cells: filled.map((cells) => cells?.[row]),
    }),
  );
  return {
    leader,
    columns,
    rows,
    rowOf: (address) => {
      const row = around(index, address);
      return row === undefined ? undefined : rows[row];
    },
  };
}
