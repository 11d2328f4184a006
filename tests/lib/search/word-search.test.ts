import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../lib/search/open-index.ts';
import { wordSearch } from '../../../lib/search/word-search.ts';
import { files, passages, readFrom } from './corpus-index.ts';
import { fold } from './corpus-suggestions.ts';

const index = await openIndex(readFrom(files));
const texts = passages.map((passage) => ({ ...passage, folded: fold(passage.text) }));
const limit = 20;

describe('a search by words', () => {
  it('cuts the query by the longest words of the index', async () => {
    const { words } = await wordSearch(index, '桑乾河流域生态保护，入河排污口', { limit });
    expect(words.map(({ word }) => word)).toEqual(['桑干河', '流域', '生态', '保护', '入河排污口']);
  });

  it('finds what holds the words apart, all of them first', async () => {
    const { hits } = await wordSearch(index, '散煤扬尘管控整治', { limit });
    const counts = hits.map(({ words }) => words.length);
    expect(counts[0]).toBe(4);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    for (const { text, words, marks } of hits) {
      for (const word of words) expect(fold(text)).toContain(word);
      const marked = new Set(marks.map(([start, end]) => fold(text.slice(start, end))));
      expect([...marked].sort()).toEqual([...words].sort());
    }
  });

  it('leaves out no passage with all the words, while there is room', async () => {
    const word = fc.constantFrom(
      '散煤',
      '扬尘',
      '治理',
      '桑干河',
      '湿地',
      '监测',
      '绿色',
      '清洁取暖',
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(word, { minLength: 2, maxLength: 3 }), async (words) => {
        const all = texts.filter(({ folded }) => words.every((one) => folded.includes(one)));
        const { hits } = await wordSearch(index, words.join(''), { limit: 100 });
        const full = hits.filter((hit) => words.every((one) => fold(hit.text).includes(one)));
        expect(full.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      }),
      { numRuns: 40 },
    );
  });

  it('keeps to fields, to what is excluded, and to the works given', async () => {
    const query = '地区:盐湖 散煤扬尘管控整治 -锅炉';
    const { hits } = await wordSearch(index, query, { limit });
    expect(hits.length).toBeGreaterThan(0);
    for (const { work, text } of hits) {
      expect(work).toBe('yanhu-plan');
      expect(text).not.toContain('锅炉');
    }
    const own = await wordSearch(index, '散煤扬尘管控整治', { limit, works: ['shuozhou-plan'] });
    expect(new Set(own.hits.map(({ work }) => work))).toEqual(new Set(['shuozhou-plan']));
  });

  it.each(['', '   ', '-煤', '年:2022', '龘龘', '的', 'pm25'])(
    'finds nothing for %j',
    async (query) => {
      expect(await wordSearch(index, query, { limit })).toEqual({ words: [], hits: [] });
    },
  );

  it('can be cancelled', async () => {
    const signal = AbortSignal.abort(new Error('newer'));
    await expect(wordSearch(index, '散煤扬尘', { limit, signal })).rejects.toThrow('newer');
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (query) => {
        const { hits } = await wordSearch(index, query, { limit: 3 });
        expect(hits.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100 },
    );
  });
});
