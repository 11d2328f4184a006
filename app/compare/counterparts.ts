import type { Alignment, AlignmentRow } from '../../lib/compare/align.ts';
import type { Address } from '../../lib/model.ts';
import type { ComparedRows } from './place-rows.ts';

export type FindRow = (address: Address) => AlignmentRow | undefined;

/** The row of an alignment that speaks of an address: its own, or the nearest around it. */
export function rowFinder({ rows }: Alignment): FindRow {
  const byFrom = new Map(rows.map((row) => [row.from, row]));
  return (address) => {
    const steps = address.split('.');
    for (let length = steps.length; length > 0; length--) {
      const row = byFrom.get(steps.slice(0, length).join('.'));
      if (row) return row;
    }
    return undefined;
  };
}

/**
 * Where a column stands when the leader is read at an address: at what answers
 * that row, else at the last answer before it, so that a reader who changes over
 * stays where the two were last together.
 *
 * @returns empty where nothing up to there has an answer
 */
export function placeIn({ rows, rowOf }: ComparedRows, column: number, address: Address): Address {
  const row = rowOf(address);
  const upTo = row ? rows.slice(0, rows.indexOf(row) + 1) : [];
  for (const { cells } of upTo.reverse()) {
    const best = cells[column]?.entries.find(
      ({ counterpart }) => counterpart?.kind && !counterpart.of,
    );
    if (best) return best.place.address;
  }
  return '';
}
