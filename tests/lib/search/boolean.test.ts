import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleCorpus } from '../../../bench/scale-corpus.ts';
import { openIndex } from '../../../lib/search/open-index.ts';
import { printQuery } from '../../../lib/search/print-query.ts';
import { type SearchResult, search, searchStream } from '../../../lib/search/search.ts';
import { writeIndex } from '../../../lib/search/write-index.ts';
import { cut, files, readFrom, variants, works } from './corpus-index.ts';
import { createScan, queriesOf } from './random-query.ts';

const index = await openIndex(readFrom(files));

function counts({ works: found, passages, occurrences }: SearchResult) {
  return { works: found, passages, occurrences };
}

describe('AND, OR, NOT, NEAR and fields', () => {
  it('count what a plain scan counts, for 5,000 random queries', async () => {
    const scan = createScan(works);
    let empty = 0;
    await fc.assert(
      fc.asyncProperty(queriesOf(works), async (query) => {
        const result = await search(index, printQuery(query), { limit: 10 });
        const expected = scan(query);
        expect(result.problems).toEqual([]);
        expect(counts(result), printQuery(query)).toEqual(expected);
        expect(result.exact).toBe(true);
        expect(result.hits).toHaveLength(Math.min(10, expected.passages));
        if (expected.passages === 0) empty += 1;
      }),
      { numRuns: 5000 },
    );
    expect(empty).toBeLessThan(3000);
  });

  it('count the same in an index of many blocks and pages', async () => {
    const scaled = scaleCorpus(works, 7);
    const scan = createScan(scaled);
    const large = writeIndex({ works: scaled, cut, variants });
    const seen: string[] = [];
    const opened = await openIndex(readFrom(large, seen));
    expect(opened.blocks).toBeGreaterThan(1);
    await fc.assert(
      fc.asyncProperty(queriesOf(scaled), async (query) => {
        const expected = scan(query);
        let last: SearchResult | undefined;
        for await (const result of searchStream(opened, printQuery(query), { limit: 10 })) {
          // Never more than there is, never less than before, exact only at the end.
          expect(last?.exact ?? false).toBe(false);
          expect(result.passages).toBeGreaterThanOrEqual(last?.passages ?? 0);
          expect(result.passages).toBeLessThanOrEqual(expected.passages);
          expect(result.hits).toHaveLength(Math.min(10, result.passages));
          expect(result.hits.length).toBeGreaterThanOrEqual(result.exact ? 0 : 1);
          last = result;
        }
        expect(last && counts(last), printQuery(query)).toEqual(expected);
        expect(last?.exact).toBe(true);
      }),
      { numRuns: 250 },
    );
    // What all passages say has lists of many blocks; whether chance asked for one is chance.
    for await (const _ of searchStream(opened, '生态环境', { limit: 10 }));
    for (const kind of [/^b\d+\.json$/, /^grams\d+\.json$/, /^texts\d+\.json$/]) {
      expect(
        seen.some((file) => kind.test(file)),
        String(kind),
      ).toBe(true);
    }
  });

  it.each([
    ['文种:规划', 2],
    ['文件:shuozhou-plan', 1],
    ['地区:140600 文种:规划', 1],
    ['年:1999', 0],
  ])('%s alone finds all passages of %i works, and no occurrence', async (query, found) => {
    const result = await search(index, query, { limit: 10 });
    const ids = new Set(result.byWork.map(({ work }) => work));
    const whole = works.filter(({ id }) => ids.has(id)).flatMap(({ passages }) => passages);
    expect(counts(result)).toEqual({ works: found, passages: whole.length, occurrences: 0 });
  });

  it('reads no text of works that the fields leave out', async () => {
    const seen: string[] = [];
    const fresh = await openIndex(readFrom(files, seen));
    const { passages } = await search(fresh, '文件:yanhu-plan 生态环境', { limit: 10 });
    const facts = (await fresh.works()).find(({ id }) => id === 'yanhu-plan');
    const own = new Set<string>();
    for (const [first, count] of facts?.seats ?? []) {
      for (let seat = first; seat < first + count; seat++) {
        own.add(`t${await fresh.chunkOf(seat)}.json`);
      }
    }
    const texts = seen.filter((name) => /^t\d/.test(name));
    expect(passages).toBeGreaterThan(0);
    expect(texts.filter((name) => !own.has(name))).toEqual([]);
  });

  it('say what could not be read', async () => {
    const result = await search(index, '扬尘 文种:方案', { limit: 1 });
    expect(result.problems[0]?.message).toContain('没有“方案”这一文种');
    expect(counts(result)).toEqual(counts(await search(index, '扬尘', { limit: 1 })));
  });
});
