import { describe, expect, it } from 'vitest';
import { plainUnit, readCell } from '../../../lib/compare/quantity.ts';

describe('a table cell', () => {
  it.each([
    ['37 μg/m³', undefined, { year: 2020, value: '37', unit: 'μg/m³' }],
    ['77.9%', undefined, { year: 2020, value: '77.9', unit: '%' }],
    ['≥75', '%', { year: 2020, value: '75', unit: '%', bound: '≥' }],
    ['23.18*', '%', { year: 2020, value: '23.18*', unit: '%' }],
    ['32.05万吨*', '%', { year: 2020, value: '32.05*', unit: '万吨' }],
    ['76.41*万吨', '%', { year: 2020, value: '76.41*', unit: '万吨' }],
    ['8-10', '%', { year: 2020, value: '8-10', unit: '%' }],
    ['达到省定目标', '%', { year: 2020, value: '达到省定目标' }],
    ['-', '%', { year: 2020, value: '-' }],
  ])('reads %s', (cell, unit, quantity) => {
    expect(readCell(cell, unit, 2020)).toEqual(quantity);
  });

  it('is nothing when it is blank', () => {
    expect(readCell('  ', '%', 2020)).toBeUndefined();
  });
});

describe('a unit', () => {
  it.each(['微克/立方米', 'µg/m3', 'μg/m³', 'ug/m3'])(
    '%s is micrograms per cubic metre',
    (unit) => {
      expect(plainUnit(unit)).toBe('μg/m³');
    },
  );

  it('stays as printed when it is not known', () => {
    expect(plainUnit('座')).toBe('座');
  });
});
