import { afterEach, describe, expect, it, vi } from 'vitest';
import { openIndex } from '../../lib/search/open-index.ts';
import { search } from '../../lib/search/search.ts';
import { loadSynonyms, printResult } from '../../scripts/search.ts';
import { files, readFrom } from '../lib/search/corpus-index.ts';

const index = await openIndex(readFrom(files));
const synonymsOf = loadSynonyms('corpus', index.folder);

/** What a query prints: lines on stdout, lines on stderr. */
async function printed(query: string, options: { json?: boolean; synonyms?: boolean } = {}) {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const err = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { json = false, synonyms = false } = options;
  const result = await search(index, query, { limit: 1, synonyms, synonymsOf });
  printResult(result, { json });
  const lines = (calls: readonly (readonly unknown[])[]) => calls.map(([line]) => String(line));
  return { out: lines(out.mock.calls), err: lines(err.mock.calls), result };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('search on the command line', () => {
  it('keeps its promise of JSON', async () => {
    const { out, err, result } = await printed('三线一单', { json: true });
    expect(out).toHaveLength(1);
    expect(err).toEqual([]);
    const object = JSON.parse(out[0] ?? '');
    const { works, passages, occurrences } = result;
    expect(object).toMatchObject({
      query: '三线一单',
      mode: 'literal',
      works,
      passages,
      occurrences,
    });
    expect(Object.keys(object.hits[0])).toEqual([
      ...['id', 'work', 'title', 'path', 'text', 'marks', 'score'],
    ]);
  });

  it('says on stderr what it could not read, and where', async () => {
    const { out, err } = await printed('扬尘 文种:方案', { json: true });
    expect(err).toHaveLength(1);
    expect(err[0]).toContain('检索式第 4 字“文种:方案”：文种：没有“方案”这一文种');
    expect(JSON.parse(out[0] ?? '').passages).toBeGreaterThan(0);
  });

  it('offers synonyms beside, and joins them when asked', async () => {
    const apart = await printed('VOCs');
    expect(apart.out.join('\n')).toMatch(/另有同义写法 \d+ 处（挥发性有机物 \d+/);
    vi.restoreAllMocks();
    const joined = await printed('VOCs', { synonyms: true });
    const offered = apart.result.synonyms.reduce((total, { count }) => total + count, 0);
    expect(joined.result.occurrences).toBe(apart.result.occurrences + offered);
  });
});
