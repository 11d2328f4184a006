import { byScore, type Candidate, FLOOR, nested } from './candidates.ts';
import type { CountedLandmark } from './count.ts';

/**
 * 同: both say much the same. 近: one subject, each in its own way. 部分: only a
 * part of one is found in the other. 无对应: the right work does not speak of it.
 */
export type AlignmentKind = '同' | '近' | '部分' | '无对应';

/** Whether a candidate has so much evidence; see {@link shareFor}. */
export type HasEvidence = (candidate: Candidate, evidence: number) => boolean;

/** Counterparts of one row at most. */
const MOST = 5;

/** A further counterpart must come up to this share of the best. */
const BESIDE_BEST = 0.6;

/** A whole takes the place of its parts from this share of the best part's score on. */
const WHOLE_BESIDE_PART = 0.9;

/**
 * Evidence from which on the two treat one subject and do not merely touch it: where
 * the most of the judged rows used for tuning are called what a reader called them.
 */
const NEAR = 0.15;

/** Two texts on one subject rarely share so much wording unless one follows the other. */
const SAME_COSINE = 0.4;

/**
 * Puts a whole in the place of its parts when several of them answer the row and
 * the whole does so nearly as well: 践行绿色低碳生活 is answered by the 节 on it,
 * not by its paragraphs on 出行, 消费 and 塑料 one by one.
 */
function joinParts(
  chosen: readonly Candidate[],
  ranked: readonly Candidate[],
  landmarks: readonly CountedLandmark[],
): readonly Candidate[] {
  const best = chosen[0];
  const outer = best && landmarks[best.index]?.parent;
  const parts = chosen.filter(({ index }) => landmarks[index]?.parent === outer);
  const whole = ranked.find(({ index }) => index === outer);
  if (best === undefined || whole === undefined || parts.length < 2) return chosen;
  if (whole.score < best.score * WHOLE_BESIDE_PART) return chosen;
  const others = chosen.filter(({ index }) => !nested(landmarks, index, whole.index));
  return [whole, ...others].sort(byScore);
}

/**
 * The candidates that clear the floor, best first, none around or inside another.
 *
 * @param hasEvidence whether there is so much; asked only of those that may be chosen
 */
export function choose(
  ranked: readonly Candidate[],
  landmarks: readonly CountedLandmark[],
  hasEvidence: HasEvidence,
): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.length === MOST || candidate.score < (chosen[0]?.score ?? 0) * BESIDE_BEST) break;
    if (chosen.some(({ index }) => nested(landmarks, index, candidate.index))) continue;
    if (!hasEvidence(candidate, FLOOR)) continue;
    chosen.push(candidate);
  }
  return joinParts(chosen, ranked, landmarks);
}

/** How a row is answered, by its best counterpart. */
export function kindOf(best: Candidate | undefined, hasEvidence: HasEvidence): AlignmentKind {
  if (best === undefined) return '无对应';
  if (best.cosine >= SAME_COSINE) return '同';
  return hasEvidence(best, NEAR) ? '近' : '部分';
}
