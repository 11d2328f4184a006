import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../lib/compare/indicator.ts';
import { comparableAmounts } from '../../../lib/compare/indicator-group.ts';
import { amountOf } from '../../../lib/compare/quantity.ts';

const record = (base?: Quantity, target?: Quantity) => ({
  ...(base && { base }),
  ...(target && { target }),
});

describe('the amount of a value', () => {
  it.each([
    ['37', 37],
    ['20.50', 20.5],
    ['23.18*', 23.18],
    ['0', 0],
  ])('%s is %d', (value, amount) => expect(amountOf(value)).toBe(amount));

  it.each(['-', '8-10', '达到省定目标', '每秒5个立方', ''])('%j is no number', (value) => {
    expect(amountOf(value)).toBeUndefined();
  });
});

describe('amounts on one scale', () => {
  it('are those of the unit that most have, however it is written', () => {
    const amounts = comparableAmounts([
      record({ value: '37', unit: 'μg/m³' }, { value: '达到省定目标' }),
      record({ value: '44', unit: 'µg/m3' }, { value: '40', unit: 'µg/m3', bound: '≤' }),
      record({ value: '30', unit: '微克/立方米' }),
      record({ value: '7.1', unit: '%' }),
    ]);
    expect(amounts.map(({ amount, side }) => [amount, side])).toEqual([
      [37, 'base'],
      [44, 'base'],
      [40, 'target'],
      [30, 'base'],
    ]);
  });

  it('are none where the units differ or there is only one', () => {
    expect(
      comparableAmounts([record({ value: '32.05*', unit: '万吨' }, { value: '10', unit: '%' })]),
    ).toEqual([]);
    expect(comparableAmounts([record(undefined, { value: '90', unit: '%' })])).toEqual([]);
  });
});
