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
/** The query stands in the headings above: the passage is about them. */
const PATH_WEIGHT = 1.15;

export interface Ranking {
  /** Folded strings of the query, of each group at least one is in every hit. */
  readonly groups: readonly (readonly string[])[];
  /** The strings cut into words of the index → passages each word stands in. */
  readonly words: ReadonlyMap<string, number>;
  readonly passages: number;
  readonly meanWords: number;
}

interface Cut {
  readonly words: number;
  /** For each offset whether a word begins there (1), ends there (2), or both. */
  readonly edges: Uint8Array;
}

const BEGINS = 1;
const ENDS = 2;

/** Cutting costs more than all else here, and the same passages come up again while typing. */
const cutPassages = new WeakMap<IndexedPassage, Cut>();

function cutPassage(passage: IndexedPassage): Cut {
  const known = cutPassages.get(passage);
  if (known) return known;
  const spans = wordSpans(passage.folded, passage.cuts);
  const edges = new Uint8Array(passage.folded.length + 1);
  for (const [start, end] of spans) {
    edges[start] = (edges[start] ?? 0) | BEGINS;
    edges[end] = (edges[end] ?? 0) | ENDS;
  }
  const cut = { words: spans.length, edges };
  cutPassages.set(passage, cut);
  return cut;
}

/**
 * Weighted number of times a word stands in a text: 1 where it begins and ends
 * with words of the text, less where it does not.
 */
function frequency(folded: string, word: string, edges: Uint8Array): number {
  let total = 0;
  for (const start of findAll(folded, word)) {
    const isWhole =
      ((edges[start] ?? 0) & BEGINS) !== 0 && ((edges[start + word.length] ?? 0) & ENDS) !== 0;
    total += isWhole ? 1 : ACROSS_WORDS;
  }
  return total;
}

function prominence(passage: IndexedPassage, groups: Ranking['groups']): number {
  const isHeld = (text: string) =>
    groups.length > 0 && groups.every((terms) => terms.some((term) => text.includes(term)));
  const lead = passage.folded.slice(0, passage.foldedLead);
  const isInLead = isHeld(lead);
  const isInPath = isHeld(passage.foldedPath);
  return (
    (KIND_WEIGHTS[passage.kind] ?? 1) * (isInLead ? LEAD_WEIGHT : 1) * (isInPath ? PATH_WEIGHT : 1)
  );
}

/**
 * BM25 (Robertson & Zaragoza 2009, “The Probabilistic Relevance Framework”, eq.
 * 3.15, with the idf that is never negative) over jieba words, times the weight
 * of where in its work the passage stands.
 *
 * @param passage one that the query asks for
 * @returns a positive number, 0 when it holds no string looked for, higher for the better hit
 */
export function scorePassage(passage: IndexedPassage, ranking: Ranking): number {
  const { words, edges } = cutPassage(passage);
  const length = 1 - B + (B * words) / Math.max(ranking.meanWords, 1);
  let score = 0;
  for (const [word, df] of ranking.words) {
    const tf = frequency(passage.folded, word, edges);
    const idf = Math.log(1 + (ranking.passages - df + 0.5) / (df + 0.5));
    score += (idf * tf * (K1 + 1)) / (tf + K1 * length);
  }
  return score * prominence(passage, ranking.groups);
}
