import type { Address, Mark, Prose, Work } from '../../lib/model.ts';
import { isOnePage, partsOf } from '../../lib/work/pages.ts';
import { proseOf, walkBlocks } from '../../lib/work/walk.ts';

/** What one page of a work has of the marks. */
export interface PageTally {
  /** The top-level division that is the page; empty for the work's own page. */
  readonly part: Address;
  readonly count: number;
  /** Addresses of the first and the last text with a mark; the page's own while it has none. */
  readonly first: Address;
  readonly last: Address;
}

export interface Tally {
  readonly total: number;
  /** Marks in each division, those of its subdivisions and its heading included. */
  readonly under: ReadonlyMap<Address, number>;
  /** All pages of the work in reading order. */
  readonly pages: readonly PageTally[];
}

/** Marks as the page shows and steps through them: those that begin together are one. */
function countMarks(marks: readonly Mark[]): number {
  return new Set(marks.map(([start]) => start)).size;
}

/** Counts the marks of a whole work: by division for the contents, by page for the way on. */
export function tallyOf(work: Work, markText: (text: string) => readonly Mark[]): Tally {
  const under = new Map<Address, number>();
  const isShort = isOnePage(work);
  const parts = ['', ...(isShort ? [] : partsOf(work).map(({ address }) => address))];
  const pages = new Map(
    parts.map((part): [Address, PageTally] => [part, { part, count: 0, first: part, last: part }]),
  );
  let total = 0;

  function add({ address, text }: Prose, part: Address, divisions: readonly Address[]) {
    const count = countMarks(markText(text));
    if (count === 0) return;
    total += count;
    for (const division of divisions) under.set(division, (under.get(division) ?? 0) + count);
    const page = pages.get(part);
    const first = page?.count ? page.first : address;
    pages.set(part, { part, count: (page?.count ?? 0) + count, first, last: address });
  }

  for (const title of work.titles) add(title, '', []);
  for (const { block, above } of walkBlocks(work.blocks)) {
    const divisions = [...above, ...(block.type === 'division' ? [block] : [])];
    const addresses = divisions.map(({ address }) => address);
    for (const prose of proseOf(block)) add(prose, isShort ? '' : (addresses[0] ?? ''), addresses);
  }
  return { total, under, pages: [...pages.values()] };
}
