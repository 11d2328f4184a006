import type { IndicatorRecord, Quantity } from './indicator.ts';
import { amountOf, plainUnit } from './quantity.ts';

/** Everything that is said of one indicator, in the order of the corpus. */
export interface IndicatorGroup {
  readonly indicator: string;
  readonly records: readonly IndicatorRecord[];
}

/** Groups records by their normalised name, in the order in which names first appear. */
export function groupIndicators(records: readonly IndicatorRecord[]): readonly IndicatorGroup[] {
  const groups = new Map<string, IndicatorRecord[]>();
  for (const record of records) {
    const group = groups.get(record.indicator);
    if (group) group.push(record);
    else groups.set(record.indicator, [record]);
  }
  return [...groups].map(([indicator, group]) => ({ indicator, records: group }));
}

/** A value that can be drawn to scale. */
export interface Amount<R extends Pick<IndicatorRecord, 'base' | 'target'>> {
  readonly record: R;
  readonly side: 'base' | 'target';
  readonly quantity: Quantity;
  readonly amount: number;
}

/**
 * The values of one indicator that can stand on one scale: single numbers in one
 * unit, the one that most of them have (the first among equals).
 *
 * @returns empty when there are fewer than two
 */
export function comparableAmounts<R extends Pick<IndicatorRecord, 'base' | 'target'>>(
  records: readonly R[],
): readonly Amount<R>[] {
  const byUnit = new Map<string, Amount<R>[]>();
  for (const record of records) {
    for (const side of ['base', 'target'] as const) {
      const quantity = record[side];
      const amount = quantity && amountOf(quantity.value);
      if (quantity === undefined || amount === undefined) continue;
      const unit = plainUnit(quantity.unit ?? '');
      byUnit.set(unit, [...(byUnit.get(unit) ?? []), { record, side, quantity, amount }]);
    }
  }
  const [most = []] = [...byUnit.values()].sort((a, b) => b.length - a.length);
  return most.length < 2 ? [] : most;
}
