import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../lib/search/open-index.ts';
import { search } from '../../../lib/search/search.ts';
import { indexed, scan } from './corpus-found.ts';
import { files, readFrom } from './corpus-index.ts';
import { judgeRanking, loadJudgedQueries, ndcg, QUERY_KINDS, reciprocalRank } from './judged.ts';

const judged = loadJudgedQueries();
const gradesOf = new Map(judged.map(({ query, grades }) => [query, grades]));
const grades = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
]);

describe('the judged queries', () => {
  it('are at least sixty, of every kind, each once', () => {
    expect(judged.length).toBeGreaterThanOrEqual(60);
    expect(gradesOf.size).toBe(judged.length);
    for (const kind of QUERY_KINDS) {
      expect(judged.filter((query) => query.kind === kind).length, kind).toBeGreaterThanOrEqual(10);
    }
  });

  it('have passages of the corpus, at least one of them a best answer', () => {
    const known = new Set(indexed.map(({ id }) => id));
    for (const { query, grades } of judged) {
      expect(
        [...grades.keys()].filter((id) => !known.has(id)),
        query,
      ).toEqual([]);
      expect([...grades.values()], query).toContain(3);
    }
  });

  it('of the kind that only words can answer stand nowhere', () => {
    for (const { query } of judged.filter(({ kind }) => kind === 'words')) {
      expect(scan(query), query).toEqual([]);
    }
  });
});

describe('the figures', () => {
  it('are those computed by hand', () => {
    const ideal = 7 + 3 / Math.log2(3) + 1 / 2;
    expect(ndcg(['a', 'b', 'c'], grades)).toBe(1);
    expect(ndcg(['c', 'b', 'a'], grades)).toBeCloseTo((1 + 3 / Math.log2(3) + 7 / 2) / ideal, 12);
    expect(ndcg(['x', 'a'], grades)).toBeCloseTo(7 / Math.log2(3) / ideal, 12);
    expect(ndcg(['a', 'a', 'a'], grades)).toBeCloseTo(7 / ideal, 12);
    expect(ndcg([], grades)).toBe(0);
    const late = [...'0123456789', 'a'];
    expect(ndcg(late, grades)).toBe(0);
    expect(reciprocalRank(late, grades)).toBe(1 / 11);
    expect(reciprocalRank(['c', 'b', 'a'], grades)).toBe(1 / 2);
    expect(reciprocalRank(['c'], grades)).toBe(0);
  });

  it('are 1 for a perfect ranker and 0 for one that finds nothing', async () => {
    const perfect = await judgeRanking((query) =>
      [...(gradesOf.get(query) ?? [])].sort((a, b) => b[1] - a[1]).map(([id]) => id),
    );
    expect(perfect).toMatchObject({ queries: judged.length, ndcg10: 1, mrr: 1 });
    const silent = await judgeRanking(() => []);
    expect(silent).toMatchObject({ ndcg10: 0, mrr: 0 });
    expect(silent.byKind.term).toMatchObject({ ndcg10: 0, mrr: 0 });
  });
});

describe('our ranking', async () => {
  const index = await openIndex(readFrom(files));
  const place = new Map(indexed.map(({ id }, number) => [id, number]));
  const ours = await judgeRanking(async (query) => {
    const { hits } = await search(index, query, { limit: 1000 });
    return hits.map(({ id }) => id);
  });
  const unranked = await judgeRanking(async (query) => {
    const { hits } = await search(index, query, { limit: 1000 });
    return hits.map(({ id }) => id).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  });

  it.each(['term', 'long', 'two', 'latin'] as const)(
    'of %s queries opens with an answer',
    (kind) => {
      expect(ours.byKind[kind].mrr).toBeGreaterThanOrEqual(0.97);
      expect(ours.byKind[kind].ndcg10).toBeGreaterThanOrEqual(0.93);
    },
  );

  it('is better than the order of reading', () => {
    expect(ours.ndcg10 - unranked.ndcg10).toBeGreaterThan(0.05);
    expect(ours.mrr - unranked.mrr).toBeGreaterThan(0.05);
  });
});
