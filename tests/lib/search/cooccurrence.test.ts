import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cooccurrencesOf, countWords } from '../../../lib/search/cooccurrence.ts';
import { cut, folder, indexed, scan, standing, startsOf } from './corpus-found.ts';

const wordsOf = new Map(indexed.map(({ id, folded }) => [id, new Set(cut(folded))]));

/** Words in alphabetical drawers, as an index keeps them. */
const drawers = new Map<string, Map<string, number>>();
for (const words of wordsOf.values()) {
  for (const word of words) {
    const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
    const drawer = drawers.get(first) ?? new Map<string, number>();
    drawers.set(first, drawer.set(word, (drawer.get(word) ?? 0) + 1));
  }
}
const wordsFrom = async (first: string) => drawers.get(first) ?? new Map<string, number>();
const options = { folder, wordsFrom, total: indexed.length, limit: 1000 };

describe('co-occurring words', () => {
  it('of VOCs are of its own field, not those of every passage', async () => {
    const words = (await cooccurrencesOf(scan('VOCs'), options)).map(({ word }) => word);
    expect(words.slice(0, 3)).toContain('废气');
    expect(words).not.toContain('vocs');
    expect(words).not.toContain('建设');
  });

  it('are counted in passages, and those that the query is part of are left out', () => {
    fc.assert(
      fc.property(standing, (term) => {
        const found = scan(term);
        const expected = new Map<string, number>();
        const ofQuery = new Set<string>();
        for (const { passage } of found) {
          for (const word of wordsOf.get(passage.id) ?? []) {
            expected.set(word, (expected.get(word) ?? 0) + 1);
          }
          const starts = startsOf(passage.folded, term);
          let end = 0;
          for (const word of cut(passage.folded)) {
            const start = passage.folded.indexOf(word, end);
            end = start + word.length;
            if (starts.some((at) => at < end && start < at + term.length)) ofQuery.add(word);
          }
        }
        for (const word of ofQuery) expected.delete(word);
        expect(countWords(found, folder)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('come with what a plain count of the corpus gives, strongest first', async () => {
    const found = scan('碳排放');
    const words = await cooccurrencesOf(found, options);
    expect(words.length).toBeGreaterThan(10);
    for (const [i, { word, passages, expected, everywhere, g2 }] of words.entries()) {
      const having = indexed.filter(({ id }) => wordsOf.get(id)?.has(word)).length;
      expect(everywhere, word).toBe(having);
      expect(expected).toBeCloseTo((found.length * having) / indexed.length, 10);
      expect(passages).toBeGreaterThan(expected);
      expect(g2).toBeLessThanOrEqual(words[i - 1]?.g2 ?? Infinity);
    }
    const few = await cooccurrencesOf(found, { ...options, limit: 5 });
    expect(few).toEqual(words.slice(0, 5));
  });

  it('are none when every passage is found', async () => {
    const all = indexed.map((passage) => ({ passage, marks: [], occurrences: 1 }));
    expect(await cooccurrencesOf(all, options)).toEqual([]);
  });
});
