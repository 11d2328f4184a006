import type { Block, Work } from '../../lib/model.ts';
import { proseOf, walkBlocks } from '../../lib/work/walk.ts';
import { type Overview, overviewOf } from './overview.ts';
import { type CompareRow, type Entry, placeRows, type Side } from './place-rows.ts';
import type { Place } from './work-places.ts';

/**
 * The first screenful of a comparison, as the page itself can carry it: there to be
 * read before the works are. Plain data; of what the first rows do not show it has nothing.
 */
export interface Opening {
  /** Without their text. */
  readonly works: readonly Work[];
  readonly rows: readonly CompareRow[];
  /** Of all rows. */
  readonly overview: Overview;
}

/** Characters of the leader that fill any screen, or the column of it. */
const SCREENFUL = 1_500;

function emptied(block: Block): Block {
  switch (block.type) {
    case 'clause':
      return { ...block, text: '' };
    case 'table':
      return { ...block, rows: [] };
    default:
      return { ...block, blocks: [] };
  }
}

/** What is said of a place beside its text, which stands in the leaves of a row. */
function withoutText(place: Place): Place {
  return { ...place, leaves: [], block: emptied(place.block) };
}

function shorten(row: CompareRow): CompareRow {
  const shortenEntry = (entry: Entry): Entry => {
    const { counterpart, home, moved, place } = entry;
    // Printed elsewhere, it is quoted from here.
    const isQuoted = home !== row.address && counterpart?.kind && counterpart.of === undefined;
    return {
      ...entry,
      place: isQuoted ? place : withoutText(place),
      moved: moved.map((one) => ({ ...one, place: withoutText(one.place) })),
    };
  };
  return {
    ...row,
    place: withoutText(row.place),
    cells: row.cells.map((cell) => cell && { ...cell, entries: cell.entries.map(shortenEntry) }),
  };
}

/** As many rows from the top as fill a screen. */
function firstOf(rows: readonly CompareRow[]): readonly CompareRow[] {
  let characters = 0;
  const end = rows.findIndex(({ place, leaves }) => {
    const texts = place.isFrame
      ? []
      : [...walkBlocks(leaves)].flatMap(({ block }) => proseOf(block));
    characters += texts.reduce((sum, { text }) => sum + text.length, 0);
    return characters >= SCREENFUL;
  });
  return rows.slice(0, end + 1 || rows.length);
}

/** What a page that opens with these works can show at once. */
export function openingOf(lead: Work, sides: readonly Side[]): Opening {
  const { rows } = placeRows(lead, sides);
  return {
    works: [lead, ...sides.map(({ work }) => work)].map((work) => ({ ...work, blocks: [] })),
    rows: firstOf(rows).map(shorten),
    overview: overviewOf(rows),
  };
}
