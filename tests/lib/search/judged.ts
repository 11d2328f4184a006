import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export const QUERY_KINDS = ['term', 'long', 'two', 'words', 'latin', 'place'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

const ids = z.array(z.string()).default([]);
const judgedSet = z.array(
  z.strictObject({
    query: z.string().min(1),
    kind: z.enum(QUERY_KINDS),
    wants: z.string().min(1),
    best: ids,
    good: ids,
    fair: ids,
  }),
);

export interface JudgedQuery {
  readonly query: string;
  readonly kind: QueryKind;
  readonly wants: string;
  /** Id of a passage → 3 best, 2 good, 1 fair; all others are 0. */
  readonly grades: ReadonlyMap<string, number>;
}

/** Reads the queries with their graded passages; see the head of the file for how they were judged. */
export function loadJudgedQueries(): readonly JudgedQuery[] {
  const file = readFileSync('tests/lib/search/judged-queries.yaml', 'utf8');
  return judgedSet.parse(parse(file)).map(({ query, kind, wants, best, good, fair }) => {
    const graded = [
      ...best.map((id) => [id, 3] as const),
      ...good.map((id) => [id, 2] as const),
      ...fair.map((id) => [id, 1] as const),
    ];
    const grades = new Map(graded);
    if (grades.size < graded.length)
      throw new Error(`judged-queries.yaml: ${query} grades a passage twice`);
    return { query, kind, wants, grades };
  });
}

/** Passages looked at: what a reader sees without asking for more. */
const DEPTH = 10;
/** Grade from which a passage counts as an answer for the reciprocal rank. */
const ANSWER = 2;

/** Σ (2^grade − 1) / log₂(rank + 1) (Burges et al. 2005, “Learning to rank using gradient descent”). */
function discountedGain(grades: readonly number[]): number {
  return grades
    .slice(0, DEPTH)
    .reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

/** nDCG@10 of an order: 1 when no order of all graded passages is better, 0 when none is in it. */
export function ndcg(order: readonly string[], grades: ReadonlyMap<string, number>): number {
  const ideal = discountedGain([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : discountedGain(distinct(order).map((id) => grades.get(id) ?? 0)) / ideal;
}

/** 1 / rank of the first passage of grade 2 or 3; 0 if there is none, at any depth. */
export function reciprocalRank(
  order: readonly string[],
  grades: ReadonlyMap<string, number>,
): number {
  const at = distinct(order).findIndex((id) => (grades.get(id) ?? 0) >= ANSWER);
  return at < 0 ? 0 : 1 / (at + 1);
}

/** Saying a passage twice must not count twice. */
function distinct(order: readonly string[]): readonly string[] {
  return [...new Set(order)];
}

export interface RankingFigures {
  readonly queries: number;
  readonly ndcg10: number;
  readonly mrr: number;
}

export interface Judgement extends RankingFigures {
  readonly byKind: Readonly<Record<QueryKind, RankingFigures>>;
  /** In the order of the file. */
  readonly byQuery: readonly {
    readonly query: string;
    readonly kind: QueryKind;
    readonly ndcg10: number;
    readonly reciprocalRank: number;
  }[];
}

/** Puts a query to an engine; gives ids of passages (`shuozhou-plan/4.6.3`), best first. */
export type Ranker = (query: string) => readonly string[] | Promise<readonly string[]>;

/** Puts every judged query to a ranker, one after the other, and averages. */
export async function judgeRanking(rank: Ranker): Promise<Judgement> {
  const byQuery: Judgement['byQuery'][number][] = [];
  for (const { query, kind, grades } of loadJudgedQueries()) {
    const order = await rank(query);
    byQuery.push({
      query,
      kind,
      ndcg10: ndcg(order, grades),
      reciprocalRank: reciprocalRank(order, grades),
    });
  }
  function average(of: Judgement['byQuery']): RankingFigures {
    const mean = (numbers: readonly number[]) =>
      numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length);
    return {
      queries: of.length,
      ndcg10: mean(of.map(({ ndcg10 }) => ndcg10)),
      mrr: mean(of.map(({ reciprocalRank }) => reciprocalRank)),
    };
  }
  const ofKind = (kind: QueryKind) => average(byQuery.filter((query) => query.kind === kind));
  return {
    ...average(byQuery),
    byKind: {
      term: ofKind('term'),
      long: ofKind('long'),
      two: ofKind('two'),
      words: ofKind('words'),
      latin: ofKind('latin'),
      place: ofKind('place'),
    },
    byQuery,
  };
}
