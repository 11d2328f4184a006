import type { Address } from '../../lib/model.ts';

/** A place counts as read when it begins so little below the line, in pixels. */
const NEARLY = 20;

/** As much of a row as must be left below the line for a reader to be in it. */
const ENOUGH = 80;

/** What is being read, and where on the screen it stands. */
export interface Anchor {
  readonly address: Address;
  readonly row: HTMLElement;
  readonly rowTop: number;
  /** The text inside the row. */
  readonly element: HTMLElement;
  readonly top: number;
}

/** What lies over the top of the page, in pixels: its rows are read from below it. */
export function readingLine(grid: HTMLElement): number {
  let line = 0;
  for (const over of grid.querySelectorAll('.heads, .switcher')) {
    const { position, top } = getComputedStyle(over);
    const height = over.getBoundingClientRect().height;
    if (position === 'sticky' && height > 0) {
      line = Math.max(line, height + (Number.parseFloat(top) || 0));
    }
  }
  return line;
}

/** The last of some elements down the page that begins above a line. */
function lastAbove(elements: readonly HTMLElement[], line: number): HTMLElement | undefined {
  let from = 0;
  let to = elements.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((elements[middle]?.getBoundingClientRect().top ?? 0) <= line) from = middle + 1;
    else to = middle;
  }
  return elements[from - 1];
}

/** What of a table of rows is being read now; undefined above the first row. */
export function anchorAt(grid: HTMLElement): Anchor | undefined {
  const line = readingLine(grid);
  const rows = [...grid.querySelectorAll<HTMLElement>('.row[data-row]')];
  const row = lastAbove(rows, line + 2);
  if (!row) return undefined;
  const shown = [...row.querySelectorAll<HTMLElement>('[data-address]')].filter(
    (element) => element.offsetParent !== null,
  );
  const lead = shown.filter((element) => element.closest('[data-column="0"]'));
  const element = lastAbove(lead.length > 0 ? lead : shown, line + NEARLY) ?? row;
  const isLead = lead.includes(element);
  return {
    address: (isLead ? element.dataset.address : row.dataset.row) ?? '',
    row,
    rowTop: row.getBoundingClientRect().top,
    element,
    top: element.getBoundingClientRect().top,
  };
}

/**
 * Puts what was being read back to where it stood on the screen. If it is hidden by
 * now, its row is; if of that too little is left below the line, it begins there.
 */
export function keepInPlace(anchor: Anchor, grid: HTMLElement): void {
  const { row, rowTop, element, top } = anchor;
  if (!row.isConnected) return;
  const isShown = element.isConnected && element.offsetParent !== null;
  const moved = isShown
    ? element.getBoundingClientRect().top - top
    : row.getBoundingClientRect().top - rowTop;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
  const line = readingLine(grid);
  const { bottom, top: begins } = row.getBoundingClientRect();
  if (!isShown && bottom < line + ENOUGH) {
    window.scrollBy({ top: begins - line, behavior: 'instant' });
  }
}
