import { describe, expect, it } from 'vitest';
import { narrow } from '../../../lib/search/facets.ts';
import { offerSynonyms } from '../../../lib/search/offers.ts';
import { openIndex } from '../../../lib/search/open-index.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { type SearchResult, search, searchStream } from '../../../lib/search/search.ts';
import { files, readFrom } from './corpus-index.ts';

const index = await openIndex(readFrom(files));

function counts({ works: found, passages, occurrences }: SearchResult) {
  return { works: found, passages, occurrences };
}

async function countOf(query: string, works?: readonly string[]): Promise<number> {
  const options = works ? { limit: 0, works } : { limit: 0 };
  return (await search(index, query, options)).occurrences;
}

describe('synonyms', () => {
  const groups = [
    ['vocs', '挥发性有机物'],
    ['扬尘', '火星尘'],
  ];
  const synonymsOf = (folded: string) =>
    groups.find((group) => group.includes(folded))?.filter((term) => term !== folded) ?? [];

  it('are offered beside with their own counts, and left out where there are none', async () => {
    const result = await search(index, 'VOCs 治理', { limit: 1, synonymsOf });
    const other = await search(index, '挥发性有机物 治理', { limit: 1000 });
    const marked = other.hits.flatMap(({ text, marks }) =>
      marks.filter(([start, end]) => text.slice(start, end) === '挥发性有机物'),
    );
    expect(result.synonyms).toEqual([
      { term: '挥发性有机物', literal: 'VOCs', count: marked.length },
    ]);
    expect(counts(result)).toEqual(counts(await search(index, 'VOCs 治理', { limit: 1 })));
    expect((await search(index, '扬尘', { limit: 1, synonymsOf })).synonyms).toEqual([]);
  });

  it('are joined by ~ or for all at once', async () => {
    const either = await search(index, 'VOCs|挥发性有机物', { limit: 10 });
    expect(either.passages).toBeGreaterThan(0);
    const joined = await search(index, '~VOCs', { limit: 10, synonymsOf });
    const all = await search(index, 'VOCs', { limit: 10, synonymsOf, synonyms: true });
    expect(counts(joined)).toEqual(counts(either));
    expect(counts(all)).toEqual(counts(either));
    expect(joined.synonyms).toEqual([]);
  });

  it('are counted within the works and fields that are asked for, not in the whole corpus', async () => {
    const everywhere = await countOf('挥发性有机物');
    const works = ['yanhu-plan'];
    const inWork = await countOf('挥发性有机物', works);
    expect(inWork).toBeGreaterThan(0);
    expect(inWork).toBeLessThan(everywhere);
    const offer = (count: number) => [{ term: '挥发性有机物', literal: 'VOCs', count }];
    const options = { limit: 1, synonymsOf };
    expect((await search(index, 'VOCs', { ...options, works })).synonyms).toEqual(offer(inWork));
    for (const field of ['文件:yanhu-plan', '地区:盐湖', '章:大气']) {
      const count = await countOf(`${field} 挥发性有机物`);
      expect(count, field).toBeLessThan(everywhere);
      const { synonyms } = await search(index, `${field} VOCs`, options);
      expect(synonyms, field).toEqual(count > 0 ? offer(count) : []);
    }
  });

  it('are counted within what a reader has narrowed the result to', async () => {
    const { root } = parseQuery('VOCs');
    if (!root) throw new Error('no query');
    const source = { works: await index.works(), topics: [], topicOf: () => undefined };
    const keep = async <T extends Parameters<typeof narrow>[0][number]>(found: readonly T[]) =>
      narrow(found, source, { place: ['140600'] });
    const offers = await offerSynonyms(index, root, { synonymsOf, keep }, async () => {});
    const count = await countOf('地区:朔州 挥发性有机物');
    expect(count).toBeGreaterThan(0);
    expect(offers).toEqual([{ term: '挥发性有机物', literal: 'VOCs', count }]);
  });

  it('come behind the exact counts, which do not wait for them', async () => {
    const answers: SearchResult[] = [];
    for await (const answer of searchStream(index, 'VOCs', { limit: 1, synonymsOf })) {
      answers.push(answer);
    }
    const exact = answers.filter((answer) => answer.exact);
    expect(exact.map(({ synonyms }) => synonyms.length)).toEqual([0, 1]);
    expect(exact.map(counts)).toEqual([
      counts(await search(index, 'VOCs', { limit: 0 })),
      counts(await search(index, 'VOCs', { limit: 0 })),
    ]);
    const without = { limit: 1, synonymsOf, offers: false };
    expect((await search(index, 'VOCs', without)).synonyms).toEqual([]);
  });
});
