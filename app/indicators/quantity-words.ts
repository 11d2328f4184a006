import type { Quantity } from '../../lib/compare/indicator.ts';
import { plainUnit } from '../../lib/compare/quantity.ts';

/** A unit in Latin or Greek letters stands off from its number; Chinese ones and % do not. */
function joinUnit(value: string, unit: string): string {
  return /^\p{Letter}/u.test(unit) && !/^\p{Script=Han}/u.test(unit)
    ? `${value} ${unit}`
    : value + unit;
}

/** `≥75%`, `44 µg/m3`, `达到省定目标`: as printed, bound and unit joined. */
export function printedQuantity({ bound, value, unit = '' }: Quantity): string {
  return (bound ?? '') + joinUnit(value, unit);
}

/** The unit in the one way of writing, where it is printed in another. */
export function otherUnit({ unit }: Quantity): string | undefined {
  if (unit === undefined) return undefined;
  const plain = plainUnit(unit);
  return plain === unit ? undefined : plain;
}

/** `2020`, `今年前三季度`; undefined where the text says nothing of when. */
export function whenOf({ year, when }: Quantity): string | undefined {
  return when ?? (year === undefined ? undefined : String(year));
}
