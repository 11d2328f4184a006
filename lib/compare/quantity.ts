import { escapePattern } from './escape-pattern.ts';
import type { Bound, Quantity } from './indicator.ts';

/** Units as printed, the longer before those they begin with. */
const UNITS = (
  '吨/月·平方公里 微克/立方米 毫克/立方米 立方米/秒 吨/日 吨/年 万吨/日 万吨/年 亿立方米 万立方米 立方米 ' +
  '万平方公里 平方公里 万平方米 平方米 万亩 亩 公顷 公里 米 万千瓦 亿千瓦时 千瓦时 亿元 万元 元 ' +
  '亿吨标准煤 万吨标准煤 吨标准煤 亿吨 万吨 吨 个百分点 百分点 % ‰ μg/m3 μg/m³ µg/m3 µg/m³ ug/m3 mg/m3 mg/m³ ' +
  '天 次 座 家 个 项 处 台 辆 户 人 万人 口 条 套 批 倍 年'
)
  .split(' ')
  .sort((a, b) => b.length - a.length);

/** Source of a pattern with two groups: the number as printed and its unit. */
export const NUMBER_AND_UNIT = `(\\d+(?:\\.\\d+)?(?:[-~～—]\\d+(?:\\.\\d+)?)?\\*?)\\s?(${UNITS.map(escapePattern).join('|')})?(\\*?)`;

const SIGNS: Readonly<Record<string, Bound>> = {
  '≥': '≥',
  '≧': '≥',
  '>': '≥',
  '≤': '≤',
  '≦': '≤',
  '<': '≤',
  '=': '=',
};

const CELL = new RegExp(`^([≥≤≧≦<>=])?\\s?${NUMBER_AND_UNIT}$`, 'u');

/**
 * A table cell as a quantity: the sign and the unit are parted from the number,
 * anything that is not a number stays as printed (`达到省定目标`, `-`).
 *
 * @param unit of the column or of the indicator's name; a unit in the cell comes first
 * @returns undefined for a blank cell
 */
export function readCell(
  cell: string,
  unit: string | undefined,
  year: number | undefined,
): Quantity | undefined {
  const printed = cell.trim();
  if (printed === '') return undefined;
  const when = year === undefined ? {} : { year };
  const [, sign = '', number, own, star = ''] = CELL.exec(printed) ?? [];
  if (number === undefined) return { ...when, value: printed };
  const bound = SIGNS[sign];
  const measured = own ?? unit;
  return {
    ...when,
    value: number + star,
    ...(measured === undefined ? {} : { unit: measured }),
    ...(bound === undefined ? {} : { bound }),
  };
}

/**
 * One way of writing a unit, so that columns can be compared: `微克/立方米`,
 * `µg/m3` and `ug/m3` are `μg/m³`. What is not known stays as it is.
 * Symbols follow UCUM in print form.
 */
export function plainUnit(unit: string): string {
  const bare = unit.normalize('NFKC').replace(/\s/gu, '').replace(/µ/gu, 'μ');
  const known: Readonly<Record<string, string>> = {
    '微克/立方米': 'μg/m³',
    'μg/m3': 'μg/m³',
    'ug/m3': 'μg/m³',
    '毫克/立方米': 'mg/m³',
    'mg/m3': 'mg/m³',
    '吨/月·平方公里': 't/(km²·月)',
    平方公里: 'km²',
    万平方公里: '万km²',
    公里: 'km',
    百分点: '个百分点',
  };
  return known[bare] ?? bare;
}

/**
 * The number of a value that is one: `37`, `23.18*`.
 *
 * @returns undefined for words, a range, a blank
 */
export function amountOf(value: string): number | undefined {
  return /^\d+(?:\.\d+)?\*?$/u.test(value) ? Number.parseFloat(value) : undefined;
}
