'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { brokenFile } from '../site/data.ts';
import { type FindRow, rowFinder } from './counterparts.ts';
import { loadAlignment } from './load-works.ts';
import { readingLine } from './reading-line.ts';
import { type ScrollSync, type Standing, syncScroll } from './scroll-sync.ts';
import type { Arrival } from './use-compare-state.ts';
import type { Compared } from './use-compared.ts';

/** Pause after which the columns that follow have come to rest as well. */
const RESTS_AFTER = 500;

/** How each column answers each other: of the leader known, of the others when one of them is read. */
function createFinders({ works, alignments }: Compared, onCome: () => void) {
  const finders = new Map<string, FindRow | undefined>();
  for (const [at, alignment] of alignments.entries()) {
    finders.set(`0 ${at + 1}`, alignment && rowFinder(alignment));
  }
  return (from: number, to: number): FindRow | undefined => {
    const key = `${from} ${to}`;
    const [left, right] = [works[from], works[to]];
    if (!finders.has(key) && left && right) {
      finders.set(key, undefined);
      loadAlignment(left.id, right.id).then(
        (alignment) => {
          if (!alignment) return;
          finders.set(key, rowFinder(alignment));
          onCome();
        },
        // A column that cannot follow stays where it is; the next scroll asks again,
        // unless what was asked for is damaged.
        (error: unknown) => brokenFile(error) === undefined && finders.delete(key),
      );
    }
    return finders.get(key);
  };
}

/** Where columns are as high as the screen, the page gives them all of it. */
function showColumns(grid: HTMLElement | null): void {
  const columns = grid?.querySelector('.free-columns');
  if (!grid || !columns) return;
  const top = columns.getBoundingClientRect().top - readingLine(grid);
  window.scrollBy({ top, behavior: 'instant' });
}

interface Standings {
  readonly standings: readonly Standing[];
  /** The column that is being read. */
  readonly reader: number;
}

export interface FreeScroll extends Standings {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly sync: RefObject<ScrollSync | null>;
}

/**
 * Columns that follow one another, for as long as they stand on the page.
 *
 * @param onPlaces told where each column is, after every scroll
 */
export function useScrollSync(
  compared: Compared,
  isLocked: boolean,
  arrival: Arrival | undefined,
  onPlaces: (at: readonly string[]) => void,
): FreeScroll {
  const grid = useRef<HTMLDivElement>(null);
  const sync = useRef<ScrollSync>(null);
  const locked = useRef(isLocked);
  const [now, setNow] = useState<Standings>({ standings: [], reader: 0 });

  useLayoutEffect(() => {
    if (!grid.current) return;
    const columns = [...grid.current.querySelectorAll<HTMLElement>('.free-column')];
    const rowsOf = createFinders(compared, () => {
      if (locked.current) sync.current?.align('gently');
    });
    let timer: ReturnType<typeof setTimeout>;
    const made = syncScroll({
      columns,
      rowsOf,
      isLocked: () => locked.current,
      onStand: (standings, reader) => {
        setNow({ standings, reader });
        clearTimeout(timer);
        timer = setTimeout(() => onPlaces(columns.map((_, at) => made.addressAt(at))), RESTS_AFTER);
      },
    });
    sync.current = made;
    return () => {
      clearTimeout(timer);
      made.stop();
      sync.current = null;
    };
  }, [compared, onPlaces]);

  useLayoutEffect(() => {
    const own = sync.current;
    if (!arrival || !own) return;
    const places = compared.works.map((_, at) => arrival.at[at] ?? '');
    for (const [at, address] of places.entries()) own.goTo(at, address);
    own.read(0);
    if (places[0] !== '') own.align('at once', (column) => places[column] === '');
    // On a narrow screen another column may be the one that is read.
    const shown = compared.works.findIndex((_, at) => own.isShown(at));
    if (shown > 0) own.read(shown);
    const isNarrow = compared.works.some((_, at) => !own.isShown(at));
    if (isNarrow && places.some((address) => address !== '')) showColumns(grid.current);
  }, [arrival, compared]);

  useEffect(() => {
    if (isLocked && !locked.current) sync.current?.align('gently');
    locked.current = isLocked;
  }, [isLocked]);

  return { grid, sync, ...now };
}
