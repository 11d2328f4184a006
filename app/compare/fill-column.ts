import type { Alignment, AlignmentKind } from '../../lib/compare/align.ts';
import type { Address } from '../../lib/model.ts';
import type { Cell, Entry } from './place-rows.ts';
import { isDivision, type Leaf, type Place, type WorkPlaces } from './work-places.ts';

/** How a place answers a row. */
export interface Counterpart {
  /** The paragraph inside the row that it answers, where it does not answer the row. */
  readonly of?: Address;
  /** Of the best one how it answers; of the others that is not known. */
  readonly kind?: Exclude<AlignmentKind, '无对应'>;
  readonly score: number;
  readonly terms: readonly string[];
}

/** A row as far as a column needs to know it. */
interface Row {
  readonly address: Address;
  readonly leaves: readonly Leaf[];
}

interface Named extends Counterpart {
  readonly place: Place;
  readonly isBest: boolean;
}

interface NamedRow {
  readonly kind: AlignmentKind | undefined;
  readonly named: readonly Named[];
}

/** Beside a heading without text of its own a text stands worse than beside a text. */
const BARE_HEADING = 0.5;

type RowOf = (address: Address) => number | undefined;

/** What the alignment names beside each row. What is aligned inside a row counts for the row. */
function namedIn(
  { rows: aligned }: Alignment,
  places: WorkPlaces,
  rows: readonly Row[],
  rowOf: RowOf,
): readonly NamedRow[] {
  const kinds = rows.map((): AlignmentKind | undefined => undefined);
  const lists = rows.map((): Named[] => []);
  for (const { from, kind, to } of aligned) {
    const at = rowOf(from);
    const list = at === undefined ? undefined : lists[at];
    if (at === undefined || !list) continue;
    const isOwn = rows[at]?.address === from;
    if (isOwn) kinds[at] = kind;
    for (const [rank, { address, score, terms }] of to.entries()) {
      const place = places.byAddress.get(address);
      if (!place || list.some((one) => one.place === place)) continue;
      const named = { place, score, terms, isBest: isOwn && rank === 0 };
      const isKnown = rank === 0 && kind !== '无对应';
      list.push({ ...named, ...(isKnown && { kind }), ...(!isOwn && { of: from }) });
    }
  }
  return lists.map((named, at) => ({ kind: kinds[at], named }));
}

/** For each place the row it answers best, of those that pass. */
function bestRows(
  lists: readonly NamedRow[],
  rows: readonly Row[],
  passes: (named: Named) => boolean,
): ReadonlyMap<Address, number> {
  const best = new Map<Address, readonly [row: number, score: number]>();
  for (const [row, { named }] of lists.entries()) {
    for (const one of named.filter(passes)) {
      const isBare = rows[row]?.leaves.length === 0 && !isDivision(one.place.block);
      const score = one.score * (isBare ? BARE_HEADING : 1);
      if (score > (best.get(one.place.address)?.[1] ?? 0))
        best.set(one.place.address, [row, score]);
    }
  }
  return new Map([...best].map(([address, [row]]) => [address, row]));
}

interface Homes {
  /** Places that are printed as entries, with the row of each. */
  readonly rows: ReadonlyMap<Address, number>;
  /** What answers no row: for each entry before it (or else behind it) the ones that go with it. */
  readonly trailing: ReadonlyMap<Address, readonly Place[]>;
  readonly leading: readonly Place[];
}

/** Gives every place that is not part of another entry one row. */
function findHomes(places: WorkPlaces, lists: readonly NamedRow[], rows: readonly Row[]): Homes {
  const asBest = bestRows(lists, rows, ({ isBest }) => isBest);
  const asAny = bestRows(lists, rows, () => true);
  const homes = new Map<Address, number>();
  const trailing = new Map<Address, Place[]>();
  const leading: Place[] = [];
  let anchor: Address | undefined;
  for (const place of places.all) {
    const { address, block, parent } = place;
    const isPart = !isDivision(block) && parent !== '';
    const row = asBest.get(address) ?? (isPart ? undefined : asAny.get(address));
    if (row === undefined && isPart) continue;
    if (row !== undefined) {
      homes.set(address, row);
      anchor = address;
    } else if (anchor === undefined) leading.push(place);
    else trailing.set(anchor, [...(trailing.get(anchor) ?? []), place]);
  }
  for (const [with_, others] of trailing) {
    for (const { address } of others) homes.set(address, homes.get(with_) ?? 0);
  }
  const first = places.all.find(
    ({ address }) => homes.has(address) && !leading.some((one) => one.address === address),
  );
  const row = first ? (homes.get(first.address) ?? 0) : rows.length - 1;
  for (const { address } of leading) homes.set(address, row);
  return { rows: homes, trailing, leading };
}

/**
 * Says what stands beside each row in one column; see {@link placeRows}.
 *
 * @param rowOf index of the row that prints an address of the leader
 */
export function fillColumn(
  places: WorkPlaces,
  alignment: Alignment,
  rows: readonly Row[],
  rowOf: RowOf,
): readonly Cell[] {
  const lists = namedIn(alignment, places, rows, rowOf);
  const homes = findHomes(places, lists, rows);
  const inside = new Map<Address, Place[]>();
  for (const place of places.all) {
    const list = inside.get(place.parent);
    if (list) list.push(place);
    else inside.set(place.parent, [place]);
  }
  /** Row that prints a place, be it an entry of its own, part of one, or in a box. */
  const homeOf = (place: Place): number => {
    const box = places.byAddress.get(places.boxOf.get(place.address) ?? '');
    if (box) return homeOf(box);
    const own = homes.rows.get(place.address);
    if (own !== undefined) return own;
    const parent = places.byAddress.get(place.parent);
    return parent ? homeOf(parent) : 0;
  };
  const addressOf = (row: number) => rows[row]?.address ?? '';

  function print(place: Place, counterpart?: Counterpart): Entry {
    const row = homeOf(place);
    const moved = (inside.get(place.address) ?? [])
      .filter(({ address }) => homes.rows.has(address))
      .map((one) => ({ place: one, home: homeOf(one) }))
      .filter(({ home }) => home !== row)
      .map(({ place: one, home }) => ({ place: one, home: addressOf(home) }));
    const leaves = place.leaves.filter(
      (leaf) => leaf.address === place.address || !homes.rows.has(leaf.address),
    );
    return { place, home: addressOf(row), leaves, moved, ...(counterpart && { counterpart }) };
  }

  const leadingRow = homes.leading[0] && homes.rows.get(homes.leading[0].address);

  return lists.map(({ kind, named }, row): Cell => {
    const entries: Entry[] = [];
    if (row === leadingRow) entries.push(...homes.leading.map((place) => print(place)));
    for (const { place, isBest: _, ...counterpart } of named) {
      if (homes.rows.get(place.address) === row) {
        entries.push(print(place, counterpart));
        for (const extra of homes.trailing.get(place.address) ?? []) entries.push(print(extra));
      } else {
        entries.push({ place, counterpart, home: addressOf(homeOf(place)), leaves: [], moved: [] });
      }
    }
    return { kind, entries };
  });
}
