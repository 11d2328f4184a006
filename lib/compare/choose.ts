import type { Ranked } from './context.ts';
import { nested, type Standing } from './nesting.ts';

/**
 * 同: both say much the same. 近: one subject, each in its own way. 部分: only a
 * part of one is found in the other. 无对应: the right work does not speak of it.
 */
export type AlignmentKind = '同' | '近' | '部分' | '无对应';

/** The share of the shorter of row and candidate that the other says too. */
export type ContainedShare = (candidate: Ranked) => number;

/**
 * Evidence below which two places share only what any two such texts share. As many of the
 * judged rows are right up to a little above; a reader told 部分 looks for himself, one told
 * 无对应 does not. See docs/alignment.md.
 */
const FLOOR = 0.06;

/** Evidence from which on the two treat one subject: see docs/alignment.md. */
const NEAR = 0.13;

/** Two texts on one subject rarely share so much wording unless one follows the other. */
const SAME_COSINE = 0.4;

/** Counterparts of one row at most. */
const MOST = 5;

/** A further counterpart must come up to this share of the best. */
const BESIDE_BEST = 0.6;

/**
 * Whether there is a counterpart at all is asked of the likeness by itself and of
 * what the shorter text shares: a paragraph of a press report has no chance of a
 * high cosine with a chapter, but may be contained in it. Which is best is not asked
 * of it, or every fragment would come first; nor is this asked of the places around,
 * which tell where an answer would stand and not whether there is one.
 */
function evidenceFor(candidate: Ranked, containedShare: ContainedShare): number {
  return Math.cbrt(candidate.likeness ** 2 * containedShare(candidate));
}

export interface Answer {
  readonly kind: AlignmentKind;
  /** The candidates that clear the floor, best first, none around or inside another. */
  readonly chosen: readonly Ranked[];
}

/** How a row is answered: the kind by its best counterpart. */
export function choose(
  ranked: readonly Ranked[],
  landmarks: readonly Standing[],
  containedShare: ContainedShare,
): Answer {
  const [best] = ranked;
  const evidence = best === undefined ? 0 : evidenceFor(best, containedShare);
  // What only comes next is no better an answer than none.
  if (best === undefined || evidence < FLOOR) return { kind: '无对应', chosen: [] };
  const chosen = [best];
  for (const candidate of ranked.slice(1)) {
    if (chosen.length === MOST || candidate.score < best.score * BESIDE_BEST) break;
    if (chosen.some(({ index }) => nested(landmarks, index, candidate.index))) continue;
    if (evidenceFor(candidate, containedShare) >= FLOOR) chosen.push(candidate);
  }
  if (best.cosine >= SAME_COSINE) return { kind: '同', chosen };
  return { kind: evidence >= NEAR ? '近' : '部分', chosen };
}
