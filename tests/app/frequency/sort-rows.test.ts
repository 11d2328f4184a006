import { describe, expect, it } from 'vitest';
import { sortRows } from '../../../app/frequency/sort-rows.ts';
import type { FrequencyMatrix } from '../../../lib/search/frequency.ts';

function row(term: string, ...counts: readonly number[]) {
  const cells = counts.map((occurrences) => ({ occurrences, passages: occurrences, rate: 0 }));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { term, cells, total: { occurrences: total, passages: total, rate: 0 }, works: 0 };
}

const matrix: FrequencyMatrix = {
  works: [
    { id: 'a', title: '甲', characters: 1 },
    { id: 'b', title: '乙', characters: 1 },
  ],
  characters: 2,
  rows: [row('一', 1, 2), row('二', 5, 0), row('三', 0, 3)],
};
const terms = (by: string) => sortRows(matrix, by).map(({ term }) => term);

describe('the rows of a table of terms', () => {
  it('stand as the list has them', () => expect(terms('order')).toEqual(['一', '二', '三']));
  it('stand by their totals, equals as in the list', () =>
    expect(terms('total')).toEqual(['二', '一', '三']));
  it('stand by a work', () => expect(terms('b')).toEqual(['三', '一', '二']));
  it('stand as the list has them for a work nobody knows', () =>
    expect(terms('z')).toEqual(['一', '二', '三']));
});
