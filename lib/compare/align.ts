import type { Address, Work, WorkId } from '../model.ts';
import { BOUNDS, shareFor, weighPlaces } from './candidates.ts';
import { type AlignmentKind, choose, type HasEvidence, kindOf } from './choose.ts';
import { type CountedLandmark, type CountedWork, countWork } from './count.ts';
import { allOthers, partnersOf } from './partners.ts';
import { placeNames } from './place-names.ts';
import { createPostings, type Found } from './postings.ts';
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
  const { words, of: profiles, whole } = weigh(counted, places);
  const partners = choosePartners(whole);
  const isWhole = partners.every((list) => list.length === works.length - 1);
  /** Of all works, for all; else each has an index of its own partners. */
  const shared = isWhole ? createPostings(profiles) : undefined;
  const everyone = [...works.keys()];

  function alignmentsOf(left: number): readonly Alignment[] {
    const landmarks = counted[left]?.landmarks ?? [];
    const wanted = partners[left] ?? [];
    const indexed = shared ? everyone : wanted;
    const postings = shared ?? createPostings(wanted.map((right) => profiles[right] ?? []));
    const sides = indexed.map((right) => counted[right]?.landmarks ?? []);
    const answers = indexed.map((): AlignmentRow[] => []);
    const around = new Set(landmarks.map(({ parent }) => parent));
    /** What was found in each work for the rows around others: index → cosine. */
    const outer = new Map<number, readonly ReadonlyMap<number, number>[]>();

    for (const [index, { address: from, part, parent, role }] of rowsOf(landmarks)) {
      const comparison = postings.compare(profiles[left]?.[index] ?? NOTHING);
      const position = { index, count: landmarks.length, role };
      const found = sides.map((side, at) =>
        indexed[at] === left
          ? []
          : comparison.findIn(at, BOUNDS, (other) => side[other]?.part === part),
      );
      if (around.has(index)) {
        const cosines = (list: readonly Found[]) =>
          new Map(list.map((one) => [one.index, one.cosine]));
        outer.set(index, found.map(cosines));
      }
      for (const [at, side] of sides.entries()) {
        const ranked = weighPlaces(found[at] ?? [], position, side, outer.get(parent)?.[at]);
        const hasEvidence: HasEvidence = (candidate, evidence) =>
          comparison.contains(at, candidate.index, shareFor(candidate, evidence));
        const chosen = choose(ranked, side, hasEvidence);
        const to = chosen.map((candidate, rank) => ({
          address: side[candidate.index]?.address ?? '',
          score: Math.round(candidate.score * 1000) / 1000,
          terms: comparison
            .sharedWith(at, candidate.index, rank === 0 ? TERMS_SHOWN : TERMS_SHOWN_BESIDE)
            .map((term) => words[term] ?? ''),
        }));
        answers[at]?.push({ from, kind: kindOf(chosen[0], hasEvidence), to });
      }
    }
    return wanted.map((right) => ({
      left: works[left]?.id ?? '',
      right: works[right]?.id ?? '',
      rows: answers[indexed.indexOf(right)] ?? [],
    }));
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
