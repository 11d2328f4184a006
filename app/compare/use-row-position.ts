'use client';

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Address } from '../../lib/model.ts';
import type { CompareRow } from './place-rows.ts';
import { type Anchor, anchorAt, keepInPlace, readingLine } from './reading-line.ts';
import type { Arrival } from './use-compare-state.ts';

/** Pause after which a reader who scrolled counts as being somewhere. */
const RESTS_AFTER = 150;

/** Between the reading line and a paragraph that was asked for, in pixels. */
const ROOM = 16;

interface RowPositionOptions {
  readonly rowOf: (address: Address) => CompareRow | undefined;
  readonly arrival: Arrival | undefined;
  /** Told the address of the place of the leader that is being read, or of its row. */
  readonly onRead: (address: Address) => void;
  /** When this changes the text is set anew, and what is being read stays where it is. */
  readonly setting: unknown;
}

function scrollTo(address: Address, row: Address, grid: HTMLElement): void {
  const section = document.getElementById(`row-${row}`);
  const exact = section?.querySelector<HTMLElement>(`[data-address="${CSS.escape(address)}"]`);
  const closed = exact?.closest('details');
  if (closed) closed.open = true;
  const isInside = address !== row && exact && exact.offsetParent !== null;
  const top = (isInside ? exact : section)?.getBoundingClientRect().top ?? 0;
  window.scrollBy({
    top: top - readingLine(grid) - (isInside ? ROOM : 0),
    behavior: 'instant',
  });
}

/**
 * Takes the reader to a row on arrival, says which one is being read from then on,
 * and holds it where it is when the page is set anew around it.
 */
export function useRowPosition(options: RowPositionOptions): {
  readonly grid: RefObject<HTMLDivElement | null>;
  /** The row that was asked for. */
  readonly here: Address | undefined;
} {
  const { rowOf, arrival, onRead, setting } = options;
  const grid = useRef<HTMLDivElement>(null);
  const arrived = useRef<Arrival>(undefined);
  const anchor = useRef<Anchor>(undefined);
  const [here, setHere] = useState<Address>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what changed matters only in that it did
  useLayoutEffect(() => {
    if (anchor.current && grid.current) keepInPlace(anchor.current, grid.current);
  }, [setting]);

  useLayoutEffect(() => {
    if (!arrival || arrival === arrived.current || !grid.current) return;
    const isFirst = arrived.current === undefined;
    arrived.current = arrival;
    const [at = ''] = arrival.at;
    const row = rowOf(at);
    setHere(row?.address);
    if (row) scrollTo(at, row.address, grid.current);
    else if (!isFirst) window.scrollTo({ top: 0, behavior: 'instant' });
    anchor.current = anchorAt(grid.current);
  }, [arrival, rowOf]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function scrolled() {
      anchor.current = grid.current ? anchorAt(grid.current) : undefined;
      clearTimeout(timer);
      timer = setTimeout(() => onRead(anchor.current?.address ?? ''), RESTS_AFTER);
    }
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', scrolled);
    };
  }, [onRead]);

  return { grid, here };
}
