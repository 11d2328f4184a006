import { type CountedWork, countWork } from '../lib/compare/count.ts';
import type { Work } from '../lib/model.ts';
import type { Folder } from '../lib/search/fold.ts';
import { encodeCuts, wordSpans } from '../lib/search/words.ts';
import { passagesOf } from '../lib/work/passages.ts';
import { type Cut, rememberRuns } from './segment.ts';

/**
 * All of an ingest that asks nothing of other works: the work as read, where its
 * texts are cut into words, and its words as an alignment counts them. Plain data,
 * so that it can be kept until the work changes.
 */
export interface PreparedWork {
  readonly work: Work;
  /** Folded texts of the passages, each once, with their cuts; see search/words.ts. */
  readonly cuts: readonly (readonly [folded: string, cuts: string])[];
  readonly counted: CountedWork;
}

/**
 * @param folder as it folds whatever a corpus holds: a corpus that lacks some
 *   characters folds those it has alike
 * @param foldSynonyms for comparing only: what is searched stays as it is written
 */
export function prepareWork(
  work: Work,
  cut: Cut,
  folder: Folder,
  foldSynonyms: (text: string) => string,
): PreparedWork {
  const cutOnce = rememberRuns(cut);
  const texts = new Set(passagesOf(work).map(({ text }) => folder(text).text));
  return {
    work,
    cuts: [...texts].map((folded) => [folded, encodeCuts(folded, cutOnce(folded))] as const),
    counted: countWork(work, (text) => cutOnce(foldSynonyms(text))),
  };
}

/** Words of the folded texts of prepared works; any other text is cut with `cut`. */
export function recallCuts(prepared: Iterable<PreparedWork>, cut: Cut): Cut {
  const cutsOf = new Map<string, string>();
  for (const { cuts } of prepared) for (const [folded, its] of cuts) cutsOf.set(folded, its);
  return (folded) => {
    const cuts = cutsOf.get(folded);
    if (cuts === undefined) return cut(folded);
    return wordSpans(folded, cuts).map(([start, end]) => folded.slice(start, end));
  };
}
