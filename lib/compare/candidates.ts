import type { Landmark } from './landmarks.ts';
import type { Likeness, Postings } from './postings.ts';
import type { Profile } from './weigh.ts';

/** A place of the right work that may answer a row. */
export interface Candidate extends Likeness {
  /** Of the landmark in the right work. */
  readonly index: number;
  /** 0 to 1; decides which candidate is best. */
  readonly score: number;
}

/**
 * Evidence below which two places share only what any two such texts share: on
 * the judged pairs used for tuning it cuts off nine of eleven rows without a
 * counterpart and none of those with one whose counterpart was found.
 */
export const FLOOR = 0.08;

/** Two words in common are chance, however rare they are. */
const FEWEST_WORDS = 3;

/** How much a likeness gains when the divisions around the two are alike as well. */
const PARENT = 1;

/** How much it loses from the first page of one work to the last of the other. */
const ORDER = 0.1;

/** Nothing weaker can clear the floor, whatever stands around it. */
const NEGLIGIBLE = FLOOR ** 2 / (1 + PARENT);

/** Kept for one row in one work; the rest could only come in behind them. */
const KEPT = 12;

/** Indexes of the landmarks around one, innermost first. */
function around(landmarks: readonly Landmark[], index: number): readonly number[] {
  const parent = landmarks[index]?.parent ?? -1;
  return parent < 0 ? [] : [parent, ...around(landmarks, parent)];
}

/** Whether one landmark is the other, or stands around or inside it. */
export function nested(landmarks: readonly Landmark[], a: number, b: number): boolean {
  return a === b || around(landmarks, a).includes(b) || around(landmarks, b).includes(a);
}

/**
 * Whether there is a counterpart at all is asked of the cosine and of what the
 * shorter text shares (their geometric mean): a paragraph of a press report has
 * no chance of a high cosine with a chapter, but may be contained in it. Which
 * is best is asked of the cosine alone, or every fragment would come first.
 */
export function evidenceOf({ score, contained }: Candidate): number {
  return Math.sqrt(score * contained);
}

export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.index - b.index;
}

/**
 * For one landmark of the left work, what resembles it in each other work by
 * words alone, best first. A 通知 or 版记 is compared with its like only.
 */
export function findCandidates(
  works: readonly (readonly Landmark[])[],
  left: { readonly work: number; readonly landmark: Landmark; readonly profile: Profile },
  postings: Postings,
): readonly (readonly Candidate[])[] {
  const found: Candidate[][] = works.map(() => []);
  const least = { words: FEWEST_WORDS, product: NEGLIGIBLE };
  postings.compare(left.profile, least, ({ work, index }, { cosine, contained }) => {
    if (work === left.work || works[work]?.[index]?.part !== left.landmark.part) return;
    found[work]?.push({ index, cosine, contained, score: cosine });
  });
  return found.map((list) => list.sort(byScore).slice(0, KEPT));
}

/** One landmark of the left work with its candidates in one right work. */
export interface Row {
  /** Of the landmark in the left work. */
  readonly index: number;
  readonly candidates: readonly Candidate[];
}

/**
 * Puts the candidates of every row in order once it is known where they stand:
 * how alike the divisions around the two are, and how far apart they stand in
 * their works, count as weak evidence beside the words.
 */
export function weighPlaces(
  rows: readonly Row[],
  left: readonly Landmark[],
  right: readonly Landmark[],
): ReadonlyMap<number, readonly Candidate[]> {
  const candidatesOf = new Map(rows.map(({ index, candidates }) => [index, candidates]));
  return new Map(
    rows.map(({ index: row, candidates }) => {
      const outer = candidatesOf.get(left[row]?.parent ?? -1) ?? [];
      const outerCosine = new Map(outer.map(({ index, cosine }) => [index, cosine]));
      const weighed = candidates.map((candidate) => {
        const { index, cosine } = candidate;
        const outside = around(right, index).map((whole) => outerCosine.get(whole) ?? 0);
        const distance = Math.abs(row / left.length - index / right.length);
        const factor = 1 + PARENT * Math.max(0, ...outside) - ORDER * distance;
        return { ...candidate, score: Math.min(1, cosine * factor) };
      });
      return [row, weighed.sort(byScore)];
    }),
  );
}
