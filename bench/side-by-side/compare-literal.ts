import { LITERAL_KINDS, type LiteralKind, type LiteralQuery } from './literal-queries.ts';
import { mean } from './percentile.ts';

type Ids = readonly string[];

/** How near what was found is to what is literally there. */
export interface LiteralTruth {
  /** Share of what is there that was found, the mean of the queries of a kind. */
  readonly recall: Readonly<Record<LiteralKind, number>>;
  /** Share of what was found that is there, the mean of the queries that found anything. */
  readonly precision: number;
  /** Queries that found what is there and nothing else. */
  readonly exact: number;
  readonly queries: number;
}

function compare(found: Ids, truth: Ids) {
  const distinct = new Set(found);
  const right = truth.filter((id) => distinct.has(id)).length;
  return {
    recall: truth.length === 0 ? 1 : right / truth.length,
    precision: distinct.size === 0 ? [] : [right / distinct.size],
    isExact: right === truth.length && right === distinct.size,
  };
}

/** @param found and `truths` in the order of the queries */
export function compareLiteral(
  queries: readonly LiteralQuery[],
  found: readonly Ids[],
  truths: readonly Ids[],
): LiteralTruth {
  const compared = queries.map(({ kind }, i) => ({
    kind,
    ...compare(found[i] ?? [], truths[i] ?? []),
  }));
  const recallOf = (kind: LiteralKind) =>
    mean(compared.filter((one) => one.kind === kind).map(({ recall }) => recall));
  const [word, phrase, jargon, latin, both] = LITERAL_KINDS;
  return {
    recall: {
      [word]: recallOf(word),
      [phrase]: recallOf(phrase),
      [jargon]: recallOf(jargon),
      [latin]: recallOf(latin),
      [both]: recallOf(both),
    },
    precision: mean(compared.flatMap(({ precision }) => precision)),
    exact: compared.filter(({ isExact }) => isExact).length,
    queries: queries.length,
  };
}
