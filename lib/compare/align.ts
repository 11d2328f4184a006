import type { Address, Work, WorkId } from '../model.ts';
import { BOUNDS, type Candidate, likenessOf } from './candidates.ts';
import { type AlignmentKind, choose } from './choose.ts';
import { type Answered, type Ranked, rankInContext } from './context.ts';
import { type CountedLandmark, type CountedWork, countWork } from './count.ts';
import { createFinder } from './find-alike.ts';
import { insideBoxes } from './nesting.ts';
import { allOthers, partnersOf } from './partners.ts';
import { placeNames } from './place-names.ts';
import { containedShare, sharedTerms } from './shared-words.ts';
import type { Cut } from './terms.ts';
import { type Profile, weigh } from './weigh.ts';

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

/** Words that explain the best counterpart, and each further one. */
const TERMS_SHOWN = 6;
const TERMS_SHOWN_BESIDE = 3;

/** A work as the aligner takes it. */
export interface AlignedWork {
  readonly id: WorkId;
  readonly counted: CountedWork;
}

export interface Aligner {
  /** Which works each is aligned with, by their places in the list, ascending; see partners.ts. */
  readonly partners: readonly (readonly number[])[];
  /** A work, by its place in the list, set beside each of its partners, in their order. */
  readonly alignmentsOf: (left: number) => readonly Alignment[];
}

/** Rows are the divisions, boxes and lead sentences; in a work without any, its paragraphs. */
function rowsOf(landmarks: readonly CountedLandmark[]) {
  const all = [...landmarks.entries()];
  const headed = all.filter(([, { type }]) => type !== 'paragraph');
  return headed.length > 0 ? headed : all;
}

const NOTHING: Profile = { terms: [], weights: [], length: 0 };

/**
 * Weighs the words of all works, so that they can be aligned one after another:
 * a large corpus can be written out without being held in memory.
 *
 * @param places names to be discounted; see place-names.ts
 * @param choosePartners which works each is aligned with, by their profiles as a whole
 */
export function createAligner(
  works: readonly AlignedWork[],
  places: ReadonlySet<string>,
  choosePartners: (wholes: readonly Profile[]) => Aligner['partners'] = partnersOf,
): Aligner {
  const counted = works.map((work) => work.counted);
  const { words, of: profiles, headings, whole } = weigh(counted, places);
  const partners = choosePartners(whole);
  const findIn = createFinder(profiles);
  const sides = counted.map(({ landmarks }, work) => {
    const inBoxes = insideBoxes(landmarks);
    return landmarks.map((landmark, index) => ({
      landmark,
      heading: headings[work]?.[index] ?? NOTHING,
      inBox: inBoxes[index] ?? false,
    }));
  });

  /** What may answer each row of a work in each of its partners, by itself: `[partner][row]`. */
  function candidatesOf(left: number): readonly (readonly Answered[])[] {
    const rows = rowsOf(counted[left]?.landmarks ?? []);
    return (partners[left] ?? []).map((right) => {
      const findAlike = findIn(right);
      const side = sides[right] ?? [];
      return rows.flatMap(([index]): readonly Answered[] => {
        const row = sides[left]?.[index];
        if (!row) return [];
        const { part } = row.landmark;
        const accepts = (other: number) => side[other]?.landmark.part === part;
        const found = findAlike(profiles[left]?.[index] ?? NOTHING, BOUNDS, accepts);
        const candidates = found.flatMap((one): readonly Candidate[] => {
          const { index, cosine } = one;
          const other = side[index];
          return other ? [{ index, cosine, likeness: likenessOf(one, row, other) }] : [];
        });
        return [{ index, candidates }];
      });
    });
  }

  function alignmentsOf(left: number): readonly Alignment[] {
    const landmarks = counted[left]?.landmarks ?? [];
    const answers = candidatesOf(left);
    return (partners[left] ?? []).map((right, at): Alignment => {
      const side = counted[right]?.landmarks ?? [];
      const answered = answers[at] ?? [];
      const ranked = rankInContext(answered, landmarks, side);
      const rows = answered.map(({ index }, number): AlignmentRow => {
        const mine = profiles[left]?.[index] ?? NOTHING;
        const theirs = (one: Ranked) => profiles[right]?.[one.index] ?? NOTHING;
        const shareOf = (one: Ranked) => containedShare(mine, theirs(one));
        const { kind, chosen } = choose(ranked[number] ?? [], side, shareOf);
        const to = chosen.map((one, rank) => ({
          address: side[one.index]?.address ?? '',
          score: Math.round(one.score * 1000) / 1000,
          terms: sharedTerms(mine, theirs(one), rank === 0 ? TERMS_SHOWN : TERMS_SHOWN_BESIDE).map(
            (term) => words[term] ?? '',
          ),
        }));
        const from = landmarks[index]?.address ?? '';
        return { from, kind, to };
      });
      return { left: works[left]?.id ?? '', right: works[right]?.id ?? '', rows };
    });
  }
  return { partners, alignmentsOf };
}

/**
 * Aligns every ordered pair of works, one pair after the other.
 *
 * @param cut a text into its words, in order
 */
export function* alignments(works: readonly Work[], cut: Cut): Generator<Alignment> {
  const counted = works.map((work) => ({ id: work.id, counted: countWork(work, cut) }));
  const aligner = createAligner(counted, placeNames(works), allOthers);
  for (const left of works.keys()) yield* aligner.alignmentsOf(left);
}

/** Every ordered pair of works, in the order of `works`; see {@link alignments}. */
export function alignWorks(works: readonly Work[], cut: Cut): readonly Alignment[] {
  return [...alignments(works, cut)];
}
