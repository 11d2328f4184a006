import type { CountedLandmark } from './count.ts';
import type { Bounds, Found } from './postings.ts';
import type { Role } from './role.ts';

/** A place of the right work that may answer a row. */
export interface Candidate extends Found {
  /** 0 to 1; decides which candidate is best. */
  readonly score: number;
}

/**
 * Evidence below which two places share only what any two such texts share. Of the
 * judged rows used for tuning it leaves unanswered ten of thirteen that have no
 * counterpart; 0.07 answers one more of them, 0.09 loses four that are answered
 * rightly. See docs/alignment.md.
 */
export const FLOOR = 0.08;

/** Three words in common are chance, however rare they are. */
const FEWEST_WORDS = 4;

/** How much a likeness gains when the divisions around the two are alike as well. */
const PARENT = 1;

/** How much it loses from the first page of one work to the last of the other. */
const ORDER = 0.1;

/** How much is left of it when headings say that the two are for different things. */
const OTHER_ROLE = 0.7;

/** Tasks and the projects that serve them answer each other, only less than their like. */
const TASK_AND_PROJECT = 0.8;

/**
 * Power of the ratio of their sizes that a likeness is multiplied with. A chapter
 * says every word of the sentence in it, so its cosine comes close: of the two the
 * one of the row's own size is meant.
 */
const SIZE = 0.15;

/** Nothing weaker can clear the floor, whatever stands around it. */
const NEGLIGIBLE = FLOOR ** 2 / (1 + PARENT);

/** Kept for one row in one work; the rest could only come in behind them. */
const KEPT = 8;

/** What of another work may answer a row, judged by words alone. */
export const BOUNDS: Bounds = { words: FEWEST_WORDS, product: NEGLIGIBLE, most: KEPT };

/** What asking how landmarks stand to each other needs of them. */
type Standing = Pick<CountedLandmark, 'parent'>;

function isInside(landmarks: readonly Standing[], inner: number, outer: number): boolean {
  let at = inner;
  // Those around a landmark stand before it.
  while (at > outer) at = landmarks[at]?.parent ?? -1;
  return at === outer;
}

/** Whether one landmark is the other, or stands around or inside it. */
export function nested(landmarks: readonly Standing[], a: number, b: number): boolean {
  return a > b ? isInside(landmarks, a, b) : isInside(landmarks, b, a);
}

/**
 * Whether there is a counterpart at all is asked of the cosine and of what the
 * shorter text shares (their geometric mean): a paragraph of a press report has
 * no chance of a high cosine with a chapter, but may be contained in it. Which
 * is best is asked of the cosine alone, or every fragment would come first.
 *
 * @returns the share of the shorter text that gives a candidate so much evidence
 */
export function shareFor({ score }: Candidate, evidence: number): number {
  return evidence ** 2 / score;
}

export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.index - b.index;
}

/** Where a row stands in the left work: `index` of its `count` landmarks. */
export interface Position {
  readonly index: number;
  readonly count: number;
  readonly role: Role | undefined;
}

function sameRole(a: Role | undefined, b: Role | undefined): number {
  if (a === undefined || b === undefined || a === b) return 1;
  const areWork = [a, b].every((role) => role === '任务' || role === '工程');
  return areWork ? TASK_AND_PROJECT : OTHER_ROLE;
}

/**
 * Puts what was found for a row in order by where it stands: how alike the
 * divisions around the two are, how far apart they stand in their works, what
 * their headings say they are for and how much they say count as weak evidence
 * beside the words.
 *
 * @param outer what was found for the landmark around the row: index → cosine
 */
export function weighPlaces(
  found: readonly Found[],
  row: Position,
  right: readonly Pick<CountedLandmark, 'parent' | 'role'>[],
  outer: ReadonlyMap<number, number> | undefined,
): readonly Candidate[] {
  const candidates = found.map(({ index, cosine, size }): Candidate => {
    let outside = 0;
    if (outer) {
      for (let at = right[index]?.parent ?? -1; at >= 0; at = right[at]?.parent ?? -1) {
        outside = Math.max(outside, outer.get(at) ?? 0);
      }
    }
    const distance = Math.abs(row.index / row.count - index / right.length);
    const factor = 1 + PARENT * outside - ORDER * distance;
    const likeness = cosine * factor * sameRole(row.role, right[index]?.role) * size ** SIZE;
    return { index, cosine, size, score: Math.min(1, likeness) };
  });
  return candidates.sort(byScore);
}
