import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../lib/search/open-index.ts';
import { search } from '../../../lib/search/search.ts';
import { files, passages, readFrom, works } from './corpus-index.ts';
import { find, foldedTexts, folder, index, substringsOf } from './corpus-search.ts';

describe('hits', () => {
  it('carry marks that slice the text to what matched, as many as are counted', async () => {
    await fc.assert(
      fc.asyncProperty(substringsOf(foldedTexts), async (text) => {
        const result = await find(`"${text}"`, 1000);
        for (const { text: display, marks } of result.hits) {
          for (const [start, end] of marks) {
            expect(folder(display.slice(start, end)).text).toContain(text);
          }
        }
        // Two matches inside one displayed character (Ⅲ) share its mark.
        const marks = result.hits.flatMap((hit) => hit.marks);
        expect(marks.length).toBeLessThanOrEqual(result.occurrences);
        if (/\p{Script=Han}/u.test(text)) expect(marks).toHaveLength(result.occurrences);
      }),
      { numRuns: 300 },
    );
  });

  it('are passages as the works have them', async () => {
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    const { hits } = await find('环境', 1000);
    for (const { title, marks, score, ...passage } of hits) {
      expect(byId.get(passage.id)).toEqual(passage);
      expect(works.find(({ id }) => id === passage.work)?.title).toBe(title);
      expect(score).toBeGreaterThan(0);
      expect(marks).not.toEqual([]);
    }
  });

  it('come best first, those of equal score in reading order, each time the same', async () => {
    const again = await openIndex(readFrom(files));
    const order = new Map(passages.map(({ id }, number) => [id, number]));
    for (const query of ['生态环境', '水', '移动源', '2025年']) {
      const { hits } = await find(query, 1000);
      expect(hits).toEqual((await search(again, query, { limit: 1000 })).hits);
      for (const [i, hit] of hits.entries()) {
        const next = hits[i + 1];
        if (!next) continue;
        expect(hit.score).toBeGreaterThanOrEqual(next.score);
        if (hit.score === next.score) {
          expect(order.get(hit.id) ?? 0).toBeLessThan(order.get(next.id) ?? 0);
        }
      }
    }
  });

  it('put the heading that names the subject before what mentions it', async () => {
    const { hits } = await find('入河排污口');
    expect(hits[0]?.kind).toBe('heading');
    expect(hits[0]?.text).toContain('入河排污口');
  });

  it('are limited, what is counted is not', async () => {
    const all = await find('生态环境', 1000);
    const some = await find('生态环境', 3);
    expect(some.hits).toEqual(all.hits.slice(0, 3));
    expect({ ...some, hits: [] }).toEqual({ ...all, hits: [] });
    expect((await find('生态环境', 0)).hits).toEqual([]);
  });

  it('and counts add up by work, and are those of the work searched alone', async () => {
    const all = await find('污染防治', 1000);
    const sum = (of: 'passages' | 'occurrences') =>
      all.byWork.reduce((total, work) => total + work[of], 0);
    expect(all.byWork).toHaveLength(all.works);
    expect(sum('passages')).toBe(all.passages);
    expect(sum('occurrences')).toBe(all.occurrences);
    for (const { work, title, ...count } of all.byWork) {
      expect(title).toBe(works.find(({ id }) => id === work)?.title);
      const alone = await search(index, '污染防治', { limit: 1000, works: [work] });
      expect(alone).toMatchObject({ works: 1, ...count });
      expect(alone.hits).toEqual(all.hits.filter((hit) => hit.work === work));
    }
  });
});
