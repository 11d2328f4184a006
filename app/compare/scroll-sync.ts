import type { AlignmentKind } from '../../lib/compare/align.ts';
import type { Address } from '../../lib/model.ts';
import { TITLE_NAMES } from '../../lib/work/address.ts';
import type { FindRow } from './counterparts.ts';

/** How far down a column the line lies that is being read, in pixels. */
const READING_LINE = 8;

/** Share of the way to its place that a following column goes in 16 ms. */
const PACE = 0.28;

/** What a column shows and what it answers with to the one that is being read. */
export interface Standing {
  readonly address: Address;
  /** Undefined for the column that is read, and where nothing is known. */
  readonly kind?: AlignmentKind;
}

export interface SyncOptions {
  readonly columns: readonly HTMLElement[];
  /** How one column answers another; undefined while that is not known, or never will be. */
  readonly rowsOf: (from: number, to: number) => FindRow | undefined;
  readonly isLocked: () => boolean;
  /** Told what each column shows, and which is being read, whenever that changes. */
  readonly onStand: (standings: readonly Standing[], reader: number) => void;
}

export interface ScrollSync {
  /** Puts a place of a column at the reading line, at once. */
  readonly goTo: (column: number, address: Address) => void;
  /** Brings columns, all or those that pass, to where they answer the one that is read. */
  readonly align: (how: 'at once' | 'gently', passes?: (column: number) => boolean) => void;
  /** Makes a column the one that is read, without moving any. */
  readonly read: (column: number) => void;
  readonly addressAt: (column: number) => Address;
  readonly isShown: (column: number) => boolean;
  readonly stop: () => void;
}

/** Where something lies in the content of a column. */
interface Extent {
  readonly top: number;
  readonly height: number;
}

function extentOf(column: HTMLElement, element: Element): Extent {
  const { top, height } = element.getBoundingClientRect();
  return { top: top - column.getBoundingClientRect().top + column.scrollTop, height };
}

/**
 * Lets columns follow the one that is being read: the place that crosses its
 * reading line and what answers it in another column are passed in step, from
 * their beginnings to their ends. The column being read is never moved. Whatever
 * scrolls a column (wheel, finger, key, search of the browser), it is then the one
 * that is read: a scroll counts as ours only if it led just where we put it.
 */
export function syncScroll(options: SyncOptions): ScrollSync {
  const { columns, rowsOf, isLocked, onStand } = options;
  const places = columns.map((column) => [
    ...column.querySelectorAll<HTMLElement>('[data-address]'),
  ]);
  const sections = columns.map(
    (column) =>
      new Map(
        [...column.querySelectorAll<HTMLElement>('[data-extent]')].map((element) => [
          element.dataset.extent ?? '',
          element,
        ]),
      ),
  );
  const elements = places.map(
    (list) => new Map(list.map((element) => [element.dataset.address ?? '', element])),
  );
  /** Where we put each column last. */
  const put = columns.map((column) => column.scrollTop);
  const held: Address[] = columns.map(() => '');
  const targets: (number | undefined)[] = columns.map(() => undefined);
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  let reader = 0;
  let frame = 0;
  let last = 0;
  let said = '';

  function elementAt(column: number): HTMLElement | undefined {
    const list = places[column] ?? [];
    const own = columns[column];
    if (!own) return undefined;
    const line = own.getBoundingClientRect().top + READING_LINE + 1;
    let from = 0;
    let to = list.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((list[middle]?.getBoundingClientRect().top ?? 0) <= line) from = middle + 1;
      else to = middle;
    }
    return list[from - 1];
  }

  /** On a narrow screen all columns but one are hidden: they keep their place, and take none. */
  function isShown(column: number): boolean {
    return (columns[column]?.offsetParent ?? null) !== null;
  }

  function addressAt(column: number): Address {
    if (isShown(column)) held[column] = elementAt(column)?.dataset.address ?? '';
    return held[column] ?? '';
  }

  function goTo(column: number, address: Address): void {
    held[column] = address;
    const place = extent(column, address, false);
    if (!isShown(column)) return;
    if (place) move(column, place.top - READING_LINE);
    else if (address === '') move(column, 0);
  }

  /** All of a place; of one with divisions inside, if `ownOnly`, what stands before them. */
  function extent(column: number, address: Address, ownOnly: boolean): Extent | undefined {
    const own = columns[column];
    const section = sections[column]?.get(address);
    const element = section ?? elements[column]?.get(address);
    if (!own || !element) return undefined;
    const whole = extentOf(own, element);
    const inner = ownOnly && section?.querySelector('[data-extent]');
    return inner ? { ...whole, height: extentOf(own, inner).top - whole.top } : whole;
  }

  function isBand(column: number, address: Address): boolean {
    return Boolean(sections[column]?.get(address)?.querySelector('[data-extent]'));
  }

  function move(column: number, top: number): void {
    const own = columns[column];
    if (!own) return;
    own.scrollTop = top;
    put[column] = own.scrollTop;
  }

  function step(time: number): void {
    frame = 0;
    const share = 1 - (1 - PACE) ** Math.min(4, (time - last) / 16);
    last = time;
    for (const [column, target] of targets.entries()) {
      const own = columns[column];
      if (target === undefined || !own || column === reader) continue;
      const most = own.scrollHeight - own.clientHeight;
      const goal = Math.max(0, Math.min(target, most));
      const rest = goal - own.scrollTop;
      if (Math.abs(rest) <= 2) {
        move(column, goal);
        targets[column] = undefined;
      } else move(column, own.scrollTop + Math.sign(rest) * Math.max(1, Math.abs(rest * share)));
    }
    if (targets.some((target) => target !== undefined)) frame = requestAnimationFrame(step);
  }

  function send(column: number, top: number, atOnce: boolean): void {
    if (atOnce || still.matches) {
      targets[column] = undefined;
      move(column, top);
      return;
    }
    targets[column] = top;
    if (frame === 0) {
      last = performance.now();
      frame = requestAnimationFrame(step);
    }
  }

  /** Says where every column is; where others are made to follow, sends them there. */
  function stand(passes: (column: number) => boolean, atOnce = false): void {
    const read = columns[reader];
    const address = addressAt(reader);
    const standings = columns.map((_, column): Standing => {
      if (column === reader || !read) return { address };
      if (!isShown(column)) return { address: addressAt(column) };
      if (address === '' || address in TITLE_NAMES) {
        if (passes(column)) send(column, 0, atOnce);
        return { address: addressAt(column) };
      }
      const row = rowsOf(reader, column)?.(address);
      const [best] = row?.to ?? [];
      if (row && best) {
        if (!isShown(reader)) {
          if (passes(column)) goTo(column, best.address);
          return { address: best.address, kind: row.kind };
        }
        const ownOnly = isBand(reader, row.from);
        const here = extent(reader, row.from, ownOnly);
        const there = extent(column, best.address, ownOnly);
        if (passes(column) && here && there) {
          const passed = (read.scrollTop + READING_LINE - here.top) / Math.max(1, here.height);
          const share = Math.max(0, Math.min(1, passed));
          send(column, there.top + share * there.height - READING_LINE, atOnce);
        }
      }
      if (!row) return { address: addressAt(column) };
      return { address: best?.address ?? addressAt(column), kind: row.kind };
    });
    const now = JSON.stringify([standings, reader]);
    if (now === said) return;
    said = now;
    onStand(standings, reader);
  }

  function scrolled(column: number): void {
    const own = columns[column];
    if (!own || Math.abs(own.scrollTop - (put[column] ?? 0)) < 1.5) return;
    put[column] = own.scrollTop;
    targets[column] = undefined;
    reader = column;
    stand(isLocked);
  }

  const listeners = columns.map((column, at) => {
    const listener = () => scrolled(at);
    column.addEventListener('scroll', listener, { passive: true });
    return listener;
  });

  return {
    goTo,
    align: (how, passes = () => true) => stand(passes, how === 'at once'),
    read(column) {
      reader = column;
      stand(() => false);
    },
    addressAt,
    isShown,
    stop() {
      cancelAnimationFrame(frame);
      for (const [at, column] of columns.entries()) {
        const listener = listeners[at];
        if (listener) column.removeEventListener('scroll', listener);
      }
    },
  };
}
