import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkId } from '../../../lib/model.ts';
import { concordanceOf } from '../../../lib/search/concordance.ts';
import { openIndex } from '../../../lib/search/open-index.ts';
import { printQuery } from '../../../lib/search/print-query.ts';
import { openScan } from '../../../lib/search/scan-index.ts';
import { type SearchResult, search, searchStream } from '../../../lib/search/search.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { files, readFrom, variants, works } from './corpus-index.ts';
import { createScan, queriesOf } from './random-query.ts';

const corpus = new Map(loadCorpus('corpus').works.map((work) => [work.id, work]));
const ids = [...corpus.keys()];
const load = async (id: WorkId) => corpus.get(id);
const scan = await openScan(ids, load, variants);
const index = await openIndex(readFrom(files));

function counts({ works: found, passages, occurrences }: SearchResult) {
  return { works: found, passages, occurrences };
}

async function linesOf(opened: typeof index, query: string) {
  const answers = searchStream(opened, query, { limit: 0 });
  for (;;) {
    const next = await answers.next();
    if (!next.done) continue;
    const found = next.value.toSorted((a, b) => a.passage.number - b.passage.number);
    return concordanceOf(found, 20).map(({ id, left, key, right }) => ({ id, left, key, right }));
  }
}

describe('scanning the works in place of the index', () => {
  it('counts what a plain scan counts, for 200 random queries', async () => {
    const plain = createScan(works);
    await fc.assert(
      fc.asyncProperty(queriesOf(works), async (query) => {
        const result = await search(scan, printQuery(query), { limit: 10 });
        expect(counts(result), printQuery(query)).toEqual(plain(query));
        expect(result.exact).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['入河排污口', 31],
    ['環境', 766],
    ['火星移民', 0],
  ])('finds as often as the index does: %s', async (query, occurrences) => {
    const result = await search(scan, query, { limit: 200 });
    expect(counts(result)).toEqual(counts(await search(index, query, { limit: 0 })));
    expect(result.occurrences).toBe(occurrences);
    for (const { text, marks } of result.hits) expect(marks.length, text).toBeGreaterThan(0);
  });

  it('has the lines of 语境 that the index has', async () => {
    expect(await linesOf(scan, '入河排污口')).toEqual(await linesOf(index, '入河排污口'));
  });

  it('tells of the works what the index tells', async () => {
    const facts = (opened: typeof index) =>
      opened.works().then((all) => all.map(({ seats: _, ...rest }) => rest));
    expect(await facts(scan)).toEqual(await facts(index));
  });

  it('leaves out a work that cannot be read, and counts the others', async () => {
    const lost = 'shuozhou-plan';
    const some = await openScan(ids, async (id) => (id === lost ? undefined : load(id)), variants);
    const whole = await search(scan, '入河排污口', { limit: 0 });
    const result = await search(some, '入河排污口', { limit: 0 });
    expect(result.byWork).toEqual(whole.byWork.filter(({ work }) => work !== lost));
    expect(result.occurrences).toBeLessThan(whole.occurrences);
    expect(some.head.works).toBe(ids.length - 1);
  });
});
