import type { PassageKind } from '../model.ts';
import { findAll } from './match.ts';
import type { IndexedPassage } from './open-index.ts';
import { wordSpans } from './words.ts';

/** Customary values: Robertson & Zaragoza 2009, section 3.4.2. */
const K1 = 1.2;
const B = 0.75;
/**
 * Weight of an occurrence that is not itself a word of the passage, such as 治水
 * in 整治水环境: found all the same, but hardly what was meant.
 */
const ACROSS_WORDS = 0.3;

/** A title or heading that holds the query names the passages below it. */
const KIND_WEIGHTS: Partial<Readonly<Record<PassageKind, number>>> = {
  title: 2,
  heading: 1.8,
  'box-title': 1.5,
  'table-caption': 1.5,
};
/** A lead sentence is the heading of its paragraph. */
const LEAD_WEIGHT = 1.4;
/** All terms stand in the headings above: the passage is about them. */
const PATH_WEIGHT = 1.15;

export interface Ranking {
  /** Folded terms of the query. */
  readonly terms: readonly string[];
  /** The terms cut into words of the index → passages each word stands in. */
  readonly words: ReadonlyMap<string, number>;
  readonly passages: number;
  readonly meanWords: number;
}

/**
 * Weighted number of times a word stands in a text: 1 where it begins and ends
 * with words of the text, less where it does not.
 */
function frequency(
  folded: string,
  word: string,
  begins: ReadonlySet<number>,
  ends: ReadonlySet<number>,
): number {
  let total = 0;
  for (const start of findAll(folded, word)) {
    total += begins.has(start) && ends.has(start + word.length) ? 1 : ACROSS_WORDS;
  }
  return total;
}

function prominence(passage: IndexedPassage, terms: readonly string[]): number {
  const lead = passage.folded.slice(0, passage.foldedLead);
  const isInLead = terms.every((term) => lead.includes(term));
  const isInPath = terms.every((term) => passage.foldedPath.includes(term));
  return (
    (KIND_WEIGHTS[passage.kind] ?? 1) * (isInLead ? LEAD_WEIGHT : 1) * (isInPath ? PATH_WEIGHT : 1)
  );
}

/**
 * BM25 (Robertson & Zaragoza 2009, “The Probabilistic Relevance Framework”, eq.
 * 3.15, with the idf that is never negative) over jieba words, times the weight
 * of where in its work the passage stands.
 *
 * @param passage one that holds every term literally
 * @returns a positive number, higher for the better hit
 */
export function scorePassage(passage: IndexedPassage, ranking: Ranking): number {
  const spans = wordSpans(passage.folded, passage.cuts);
  const begins = new Set(spans.map(([start]) => start));
  const ends = new Set(spans.map(([, end]) => end));
  const length = 1 - B + (B * spans.length) / Math.max(ranking.meanWords, 1);
  let score = 0;
  for (const [word, df] of ranking.words) {
    const tf = frequency(passage.folded, word, begins, ends);
    const idf = Math.log(1 + (ranking.passages - df + 0.5) / (df + 0.5));
    score += (idf * tf * (K1 + 1)) / (tf + K1 * length);
  }
  return score * prominence(passage, ranking.terms);
}
