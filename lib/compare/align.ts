import type { Address, Work, WorkId } from '../model.ts';
import { findCandidates, weighPlaces } from './candidates.ts';
import { type AlignmentKind, choose, kindOf, sharedTerms } from './choose.ts';
import { type Landmark, landmarksOf } from './landmarks.ts';
import { placeNames } from './place-names.ts';
import { createPostings } from './postings.ts';
import type { Cut } from './terms.ts';
import { weigh } from './weigh.ts';

export type { AlignmentKind };

export interface Counterpart {
  readonly address: Address;
  /** 0 to 1, three decimals; to be compared within one corpus only. */
  readonly score: number;
  /** The shared words that decided it, the most telling first. */
  readonly terms: readonly string[];
}

export interface AlignmentRow {
  readonly from: Address;
  /** How the best counterpart answers. */
  readonly kind: AlignmentKind;
  /** Best first, at most five, none inside another; empty for 无对应. */
  readonly to: readonly Counterpart[];
}

export interface Alignment {
  readonly left: WorkId;
  readonly right: WorkId;
  readonly rows: readonly AlignmentRow[];
}

/** Rows are the divisions; in a work without any, its paragraphs. */
function rowsOf(landmarks: readonly Landmark[]): readonly (readonly [number, Landmark])[] {
  const all = [...landmarks.entries()];
  const divisions = all.filter(([, { type }]) => type === 'division');
  return divisions.length > 0 ? divisions : all;
}

/**
 * Aligns every ordered pair of works, one pair after the other, so that a large
 * corpus can be written out without being held in memory.
 *
 * @param cut a text into its words, in order
 */
export function* alignments(works: readonly Work[], cut: Cut): Generator<Alignment> {
  const sides = works.map((work) => landmarksOf(work));
  const { words, of: profiles } = weigh(sides, cut, placeNames(works));
  const postings = createPostings(profiles);
  const nothing = { terms: [], weights: [], length: 0 };
  const profileOf = (work: number, index: number) => profiles[work]?.[index] ?? nothing;

  for (const [left, { id: leftId }] of works.entries()) {
    const landmarks = sides[left] ?? [];
    const rows = rowsOf(landmarks).map(([index, landmark]) => {
      const profile = profileOf(left, index);
      const found = findCandidates(sides, { work: left, landmark, profile }, postings);
      return { index, from: landmark.address, profile, found };
    });

    for (const [right, { id: rightId }] of works.entries()) {
      if (right === left) continue;
      const targets = sides[right] ?? [];
      const ranked = weighPlaces(
        rows.map(({ index, found }) => ({ index, candidates: found[right] ?? [] })),
        landmarks,
        targets,
      );
      yield {
        left: leftId,
        right: rightId,
        rows: rows.map(({ index, from, profile }) => {
          const chosen = choose(ranked.get(index) ?? [], targets);
          const to = chosen.map((candidate) => ({
            address: targets[candidate.index]?.address ?? '',
            score: Math.round(candidate.score * 1000) / 1000,
            terms: sharedTerms(profile, profileOf(right, candidate.index), words),
          }));
          return { from, kind: kindOf(chosen[0]), to };
        }),
      };
    }
  }
}

/** Every ordered pair of works, in the order of `works`; see {@link alignments}. */
export function alignWorks(works: readonly Work[], cut: Cut): readonly Alignment[] {
  return [...alignments(works, cut)];
}
