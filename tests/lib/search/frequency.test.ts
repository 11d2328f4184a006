import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencyOf } from '../../../lib/search/frequency.ts';
import { indexed, scan, standing, works } from './corpus-found.ts';

describe('frequencies', () => {
  it('of terms in works are what a plain scan counts', () => {
    fc.assert(
      fc.property(fc.array(standing, { maxLength: 5 }), (terms) => {
        const results = terms.map((term) => ({ term, found: scan(term) }));
        const matrix = frequencyOf(results, works);
        expect(matrix.rows.map(({ term }) => term)).toEqual(terms);
        for (const { term, cells, total, works: having } of matrix.rows) {
          expect(cells).toHaveLength(works.length);
          const byHand = works.map(({ id, characters }) => {
            const texts = indexed.filter(({ work }) => work === id).map(({ folded }) => folded);
            const occurrences = texts.join('\n').split(term).length - 1;
            const passages = texts.filter((text) => text.includes(term)).length;
            return { occurrences, passages, rate: (occurrences * 10_000) / characters };
          });
          expect(cells).toEqual(byHand);
          const sum = byHand.reduce((all, cell) => all + cell.occurrences, 0);
          expect(total.occurrences).toBe(sum);
          expect(total.rate).toBe((sum * 10_000) / matrix.characters);
          expect(having).toBe(byHand.filter(({ occurrences }) => occurrences > 0).length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of nothing are no rows, of an empty work no rate', () => {
    expect(frequencyOf([], works).rows).toEqual([]);
    const empty = { id: 'empty', title: '', characters: 0 };
    const [row] = frequencyOf([{ term: '水', found: [] }], [empty]).rows;
    expect(row?.cells).toEqual([{ occurrences: 0, passages: 0, rate: undefined }]);
  });
});
