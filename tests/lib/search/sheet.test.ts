import { describe, expect, it } from 'vitest';
import { figuresBy } from '../../../lib/search/figures.ts';
import {
  concordanceSheet,
  figuresSheet,
  frequencySheet,
  passagesSheet,
  type Sheet,
} from '../../../lib/search/sheet.ts';
import { works } from './corpus-found.ts';
import { found, lines, matrix, sourceOf } from './exported-views.ts';

describe('the columns', () => {
  /** The cells of a column by its key. */
  function column({ columns, rows }: Sheet, key: string) {
    const at = columns.findIndex((of) => of.key === key);
    return rows.map((row) => row[at]);
  }

  it('of lines hold the line and where it stands', () => {
    const sheet = concordanceSheet(lines, sourceOf);
    for (const [key, values] of [
      ['left', lines.map(({ left }) => left)],
      ['key', lines.map((line) => line.key)],
      ['right', lines.map(({ right }) => right)],
      ['id', lines.map(({ id }) => id)],
      ['start', lines.map(({ mark }) => mark[0])],
      ['end', lines.map(({ mark }) => mark[1])],
    ] as const) {
      expect(column(sheet, key), key).toEqual(values);
    }
    const places = column(sheet, 'place');
    expect(places).toContain('五、（二）第一段');
    expect(column(sheet, 'number')).not.toContain('');
  });

  it('of passages hold the text with its borders', () => {
    const sheet = passagesSheet(found, sourceOf);
    const texts = found.map(({ passage }) => passage.text.replaceAll('\t', '｜'));
    expect(column(sheet, 'text')).toEqual(texts);
    expect(column(sheet, 'occurrences')).toEqual(found.map(({ occurrences }) => occurrences));
  });

  it('of frequencies hold counts and rates of each work', () => {
    const sheet = frequencySheet(matrix);
    for (const [i, { id }] of works.entries()) {
      expect(column(sheet, id)).toEqual(matrix.rows.map(({ cells }) => cells[i]?.occurrences));
      expect(column(sheet, `${id}.perTenThousand`)).toEqual(
        matrix.rows.map(({ cells }) => cells[i]?.rate),
      );
    }
    expect(column(sheet, 'occurrences')).toEqual(matrix.rows.map(({ total }) => total.occurrences));
  });

  it('of figures hold the count, of how many characters, and the rate', () => {
    const figures = figuresBy(found, works, 'kind');
    const sheet = figuresSheet(figures);
    expect(column(sheet, 'name')).toEqual(['报道', '规划']);
    expect(column(sheet, 'occurrences')).toEqual(figures.map(({ occurrences }) => occurrences));
    expect(column(sheet, 'characters')).toEqual(figures.map(({ characters }) => characters));
    expect(column(sheet, 'perTenThousand')).toEqual(figures.map(({ rate }) => rate));
  });
});
