import { amountOf, plainUnit } from '../../lib/compare/quantity.ts';
import type { Entry, IndicatorRow, Matrix } from './entry.ts';
import type { MatrixState } from './matrix-state.ts';

/** What is left of the matrix, and in which order. */
export interface Arranged {
  readonly rows: readonly IndicatorRow[];
  /** Those that have something in the rows. */
  readonly places: Matrix['places'];
  readonly entries: number;
}

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

/** What a place is sorted by: the unit and number it aims at, else those it has. */
interface Weight {
  /** 0 a number, 1 words, 2 nothing. */
  readonly rank: number;
  readonly unit: string;
  readonly amount: number;
}

function weigh(entries: readonly Entry[]): Weight {
  if (entries.length === 0) return { rank: 2, unit: '', amount: 0 };
  for (const { base, target } of entries) {
    for (const quantity of [target, base]) {
      const amount = quantity && amountOf(quantity.value);
      if (quantity === undefined || amount === undefined) continue;
      return { rank: 0, unit: plainUnit(quantity.unit ?? ''), amount };
    }
  }
  return { rank: 1, unit: '', amount: 0 };
}

/**
 * Rows by what one place has: numbers first, those in one unit together (the unit
 * of most rows first) and the greatest first, then words, then nothing. Numbers of
 * two units are in no order.
 */
function sortByPlace(rows: readonly IndicatorRow[], place: string): readonly IndicatorRow[] {
  const weighed = rows.map((row) => ({
    row,
    ...weigh(row.entries.filter((entry) => entry.place === place)),
  }));
  const units = new Map<string, number>();
  for (const { rank, unit } of weighed) {
    if (rank === 0) units.set(unit, (units.get(unit) ?? 0) + 1);
  }
  const order = [...units].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
  return weighed
    .toSorted(
      (a, b) =>
        a.rank - b.rank || order.indexOf(a.unit) - order.indexOf(b.unit) || b.amount - a.amount,
    )
    .map(({ row }) => row);
}

function sortRows(rows: readonly IndicatorRow[], { places }: Matrix, sort: string) {
  if (sort === 'name') {
    return rows.toSorted((a, b) => byPinyin.compare(a.indicator, b.indicator));
  }
  return places.some(({ key }) => key === sort) ? sortByPlace(rows, sort) : rows;
}

/** Narrows and sorts the matrix; within a row entries stand in the order of the places. */
export function arrange(matrix: Matrix, state: MatrixState): Arranged {
  const { origins, isShared } = state;
  const topic = matrix.topics.find(({ key }) => key === state.topic)?.key;
  const order = new Map(matrix.places.map(({ key }, i) => [key, i]));
  const rows = matrix.rows
    .filter((row) => topic === undefined || row.topic === topic)
    .map((row) => ({
      ...row,
      entries: row.entries
        .filter(({ origin }) => origins.length === 0 || origins.includes(origin))
        .toSorted((a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0)),
    }))
    .filter(({ entries }) => new Set(entries.map(({ place }) => place)).size > (isShared ? 1 : 0));
  const left = new Set(rows.flatMap(({ entries }) => entries.map(({ place }) => place)));
  return {
    rows: sortRows(rows, matrix, state.sort),
    places: matrix.places.filter(({ key }) => left.has(key)),
    entries: rows.reduce((sum, { entries }) => sum + entries.length, 0),
  };
}
