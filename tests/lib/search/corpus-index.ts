import type { Passage } from '../../../lib/model.ts';
import { type IndexedWork, toIndexedWork } from '../../../lib/search/indexed-work.ts';
import { writeIndex } from '../../../lib/search/write-index.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { type Cut, loadSegmenter } from '../../../scripts/segment.ts';
import { traditionalVariants } from '../../../scripts/traditional.ts';

/** Traditional → simplified, as ingest uses it. */
export const variants = traditionalVariants();

export const cut: Cut = loadSegmenter('corpus/lexicon/words.txt');

export const works: readonly IndexedWork[] = loadCorpus('corpus').works.map(toIndexedWork);

export const passages: readonly Passage[] = works.flatMap((work) => work.passages);

/** The files of the index of the corpus, as ingest publishes them. */
export const files = writeIndex({ works, cut, variants });

/** Reads from a map as from a server. */
export function readFrom(map: ReadonlyMap<string, string>, seen: string[] = []) {
  return async (name: string): Promise<string> => {
    seen.push(name);
    const content = map.get(name);
    if (content === undefined) throw new Error(`404 ${name}`);
    return content;
  };
}
