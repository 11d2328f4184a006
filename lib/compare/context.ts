import type { Candidate } from './candidates.ts';
import { nested, type Standing } from './nesting.ts';

/** A candidate in the light of what answers the rows around. */
export interface Ranked extends Candidate {
  /** 0 to 1; decides which candidate is best. */
  readonly score: number;
}

/** A row of the left work and what may answer it in one right work. */
export interface Answered {
  readonly index: number;
  readonly candidates: readonly Candidate[];
}

/** Powers and logarithms learnt as those of candidates.ts, likeness being the measure. */
const CONTEXT = {
  /** Power of the share of the answer to the row around that is the candidate or around it. */
  around: 0.4,
  /** Added to that share: an answer outside may be right, since works divide things differently. */
  elsewhere: 0.05,
  /** Power of how a candidate likes this row beside the row of the work that it likes best. */
  mutual: 0.45,
  /** A candidate that likes another row still better loses no more than to this share. */
  leastMutual: 0.45,
  /** Logarithm of what a candidate gains when all that answers is around or inside it. */
  lineage: 0.45,
} as const;

/** Power of likeness that makes it a chance: half as alike, one thirtieth of the chance. */
const SHARPNESS = 5;

/** A chance that moves no score by as much as is published of it. */
const SLIGHT = 0.0005;

/** Chances of the candidates to be the answer, in step with them; 1 together. */
function chancesOf(candidates: readonly Candidate[]): readonly number[] {
  const best = Math.max(...candidates.map(({ likeness }) => likeness));
  const odds = candidates.map(({ likeness }) => (likeness / best) ** SHARPNESS);
  const all = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / all);
}

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.index - b.index;
}

/**
 * Puts the candidates of every row in order. Words alone find the subject; which of
 * several places that speak of it is meant is told by what stands around: an answer
 * lies where the division around the row is answered, it is not the answer of another
 * row before this one, and what is around and inside it answers too.
 *
 * @param rows in reading order, each after the row around it
 * @param left all landmarks of the left work
 * @param right all landmarks of the right work
 * @returns for each row its candidates, best first
 */
export function rankInContext(
  rows: readonly Answered[],
  left: readonly Standing[],
  right: readonly Standing[],
): readonly (readonly Ranked[])[] {
  const liked = new Map<number, number>();
  for (const { candidates } of rows) {
    for (const { index, likeness } of candidates) {
      liked.set(index, Math.max(liked.get(index) ?? 0, likeness));
    }
  }
  const around = new Set(rows.map(({ index }) => left[index]?.parent ?? -1));
  /** Of rows around others: chance of each candidate, by its index. */
  const outer = new Map<number, ReadonlyMap<number, number>>();

  function aroundFactor(index: number, chances: ReadonlyMap<number, number> | undefined): number {
    if (!chances) return 1;
    let share = 0;
    for (let at = index; at >= 0; at = right[at]?.parent ?? -1) share += chances.get(at) ?? 0;
    return ((share + CONTEXT.elsewhere) / (1 + CONTEXT.elsewhere)) ** CONTEXT.around;
  }

  return rows.map(({ index: row, candidates }) => {
    const chances = chancesOf(candidates);
    if (around.has(row)) {
      outer.set(row, new Map(candidates.map(({ index }, at) => [index, chances[at] ?? 0])));
    }
    const chancesAround = outer.get(left[row]?.parent ?? -1);
    const ranked = candidates.map(({ index, cosine, likeness }): Ranked => {
      let lineage = 0;
      for (let at = 0; at < candidates.length; at++) {
        const chance = chances[at] ?? 0;
        if (chance < SLIGHT) continue;
        if (nested(right, index, candidates[at]?.index ?? -1)) lineage += chance;
      }
      const mutual = Math.max(CONTEXT.leastMutual, likeness / (liked.get(index) ?? likeness));
      const score =
        likeness *
        aroundFactor(index, chancesAround) *
        mutual ** CONTEXT.mutual *
        Math.exp(CONTEXT.lineage * (lineage - 1));
      return { index, cosine, likeness, score: Math.min(1, score) };
    });
    return ranked.sort(byScore);
  });
}
