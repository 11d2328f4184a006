import type { Division } from '../../lib/model.ts';

/** How a division is called in lists: its heading, or what it is. */
export function headingOf(division: Division): string {
  return division.heading.text || division.level;
}
