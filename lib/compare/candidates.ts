import type { CountedLandmark } from './count.ts';
import type { Bounds, Found } from './find-alike.ts';
import type { Role } from './role.ts';
import { cosineOf } from './shared-words.ts';
import type { Profile } from './weigh.ts';

/** A place of the right work that may answer a row, judged by itself. */
export interface Candidate {
  readonly index: number;
  readonly cosine: number;
  /** 0 to 1: its cosine, and what headings and size say for or against it. */
  readonly likeness: number;
}

/**
 * What is multiplied with the cosine. Learnt together from all judged rows as powers
 * of one product (a linear model of logarithms that is to put an accepted place first),
 * rounded, and then held against rows left out of learning; see docs/alignment.md.
 */
const LIKENESS = {
  /**
   * Power of the ratio of their sizes. A chapter says every word of the sentence in
   * it, so its cosine comes close: of the two the one of the row's own size is meant.
   */
  size: 0.2,
  /** Natural logarithm of what two headings gain that are the same; in proportion if alike. */
  heading: 0.3,
  /** What was achieved, or is amiss, beside what is to be done. */
  otherTense: 0.6,
  /** Two parts of a plan that headings say are for different things otherwise. */
  otherRole: 0.8,
  /** A list of projects in a box beside running text: the text is meant, if there is one. */
  inBox: 0.75,
} as const;

/** Three words in common are chance, however rare they are. */
const FEWEST_WORDS = 4;

/** Nothing weaker comes near the floor of choose.ts, whatever its heading. */
const NEGLIGIBLE = 0.002;

/**
 * Kept for one row in one work. Context may lift one that words put behind: of eight,
 * one right answer in fifty is no longer among them; sixteen find no more than twelve.
 */
const KEPT = 12;

/** What of another work may answer a row, judged by words alone. */
export const BOUNDS: Bounds = { words: FEWEST_WORDS, product: NEGLIGIBLE, most: KEPT };

/** A landmark with what is asked of it beside its words. */
export interface Headed {
  readonly landmark: CountedLandmark;
  /** What its heading alone says. */
  readonly heading: Profile;
  /** Whether it is a box or stands in one. */
  readonly inBox: boolean;
}

const SITUATION: ReadonlySet<Role | undefined> = new Set<Role>(['回顾', '形势']);

function roleFactor(a: Role | undefined, b: Role | undefined): number {
  if (a === undefined || b === undefined || a === b) return 1;
  if (SITUATION.has(a) !== SITUATION.has(b)) return LIKENESS.otherTense;
  // Tasks and the projects that serve them are told apart by the box these stand in.
  const areWork = [a, b].every((role) => role === '任务' || role === '工程');
  return areWork ? 1 : LIKENESS.otherRole;
}

/** How alike a row and what was found for it are, each taken by itself. */
export function likenessOf({ cosine, size }: Found, row: Headed, found: Headed): number {
  return (
    cosine *
    size ** LIKENESS.size *
    Math.exp(LIKENESS.heading * cosineOf(row.heading, found.heading)) *
    roleFactor(row.landmark.role, found.landmark.role) *
    (found.inBox && !row.inBox ? LIKENESS.inBox : 1)
  );
}
