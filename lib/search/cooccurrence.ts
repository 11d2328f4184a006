import { compareCodePoints } from './code-points.ts';
import type { Folder } from './fold.ts';
import { expectedBoth, logLikelihood } from './log-likelihood.ts';
import type { CutPassage } from './marked-passage.ts';
import { foldMarks, wordAt } from './occurrence.ts';
import type { WordsFrom } from './words.ts';

/** A word that stands in the passages found more often than in others. */
export interface Cooccurrence {
  /** Folded. */
  readonly word: string;
  /** Passages found that have it. */
  readonly passages: number;
  /** Passages found that would have it by chance. */
  readonly expected: number;
  /** Passages of the whole corpus that have it. */
  readonly everywhere: number;
  /** Log-likelihood; see log-likelihood.ts. */
  readonly g2: number;
}

export interface CooccurrenceOptions {
  readonly folder: Folder;
  /** Words of the index with the number of passages of each. */
  readonly wordsFrom: WordsFrom;
  /** Passages of the corpus. */
  readonly total: number;
  /** Most words to return. */
  readonly limit: number;
}

/** One chance in a hundred: χ² with one degree of freedom. */
const LEAST_G2 = 6.63;
/** Twice may be coincidence in a corpus of any size. */
const LEAST_PASSAGES = 3;
/** Words of one character are mostly particles (的, 和), of digits alone list numbers. */
const TELLING = /^(?!\d+$).{2,}$/u;

/**
 * In how many of the passages each word stands, besides the words that the marks
 * are part of: those are the query itself.
 */
export function countWords(
  found: readonly CutPassage[],
  folder: Folder,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const ofQuery = new Set<string>();
  for (const item of found) {
    const { folded, words, spans } = foldMarks(item, folder);
    for (const [start, end] of spans) {
      for (let at = start; at < end; at++) {
        const word = wordAt(words, at);
        if (!word) continue;
        ofQuery.add(folded.text.slice(...word));
        at = word[1] - 1;
      }
    }
    const here = new Set(words.map((word) => folded.text.slice(...word)));
    for (const word of here) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const word of ofQuery) counts.delete(word);
  return counts;
}

/**
 * The words that stand with the query more often than by chance, strongest first:
 * each passage of the corpus either was found or not and either has the word or
 * not (Dunning 1993). The passage is the window, since the index knows of each
 * word in how many passages it stands.
 *
 * @throws IndexError when a file of words is missing
 */
export async function cooccurrencesOf(
  found: readonly CutPassage[],
  { folder, wordsFrom, total, limit }: CooccurrenceOptions,
): Promise<readonly Cooccurrence[]> {
  const scored: Cooccurrence[] = [];
  for (const [word, passages] of countWords(found, folder)) {
    if (passages < LEAST_PASSAGES || !TELLING.test(word)) continue;
    const known = await wordsFrom(String.fromCodePoint(word.codePointAt(0) ?? 0));
    const everywhere = Math.max(known.get(word) ?? 0, passages);
    const table = { both: passages, first: found.length, second: everywhere, total };
    const expected = expectedBoth(table);
    const g2 = logLikelihood(table);
    if (passages > expected && g2 >= LEAST_G2) {
      scored.push({ word, passages, expected, everywhere, g2 });
    }
  }
  return scored.sort((a, b) => b.g2 - a.g2 || compareCodePoints(a.word, b.word)).slice(0, limit);
}
