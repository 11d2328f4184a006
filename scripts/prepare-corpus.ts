import { readFileSync } from 'node:fs';
import type { AlignedWork } from '../lib/compare/align.ts';
import { createSynonymFolder } from '../lib/compare/fold-synonyms.ts';
import type { Work } from '../lib/model.ts';
import { createFolder, type VariantMap } from '../lib/search/fold.ts';
import type { SynonymGroup } from '../lib/search/synonyms.ts';
import { selectVariants } from '../lib/search/variants.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { parseWork } from '../lib/work/parse.ts';
import { fingerprintCode } from './fingerprint.ts';
import { hashOf } from './hash.ts';
import { wordsFile } from './lexicon.ts';
import { type PreparedWork, prepareWork, recallCuts } from './prepare-work.ts';
import { type Cut, loadSegmenter } from './segment.ts';
import { noWorkCache, openWorkCache, type WorkCache } from './work-cache.ts';

/** Everything in the order of the corpus. */
export interface PreparedCorpus {
  readonly works: readonly Work[];
  /** For aligning, which comes before all else: may be emptied, to let the memory go. */
  readonly counted: AlignedWork[];
  /** Recalls the words of what the works say, folded. */
  readonly cut: Cut;
}

/**
 * A segmenter that is loaded when first asked. Made here and not where the works are
 * read: it lives as long as the ingest, and would keep alive all that stands around it.
 */
function segmenterOf(words: string): Cut {
  let segmenter: Cut | undefined;
  return (text) => {
    segmenter ??= loadSegmenter(words);
    return segmenter(text);
  };
}

/**
 * Reads the works of a corpus and prepares each, or recalls what was made of it
 * before: the same text and corrections, words, synonyms and code make the same.
 *
 * @param cacheDir where to keep it; undefined: nowhere
 * @throws CorpusError when the corpus has problems; Error when a dictionary is missing
 */
export function readWorks(
  corpusDir: string,
  cacheDir: string | undefined,
  variants: VariantMap,
  synonyms: readonly SynonymGroup[],
): PreparedCorpus {
  const words = wordsFile(corpusDir);
  const cut = segmenterOf(words);
  const closed = selectVariants(variants, new Set(variants.keys())).own;
  const folder = createFolder(closed);
  const cache: WorkCache<PreparedWork> =
    cacheDir === undefined ? noWorkCache() : openWorkCache(cacheDir);
  const foldSynonyms = createSynonymFolder(synonyms);
  const made = hashOf(
    fingerprintCode(import.meta.url),
    readFileSync(words, 'utf8'),
    JSON.stringify(synonyms),
  );

  const preparedOf = new Map<Work, PreparedWork>();
  const { works } = loadCorpus(corpusDir, (text, file, corrections) => {
    const key = hashOf(made, text, JSON.stringify(corrections));
    let prepared = cache.get(key);
    if (!prepared) {
      prepared = prepareWork(parseWork(text, file, corrections), cut, folder, foldSynonyms);
      cache.put(key, prepared);
    }
    preparedOf.set(prepared.work, prepared);
    return prepared.work;
  });
  cache.sweep();
  const prepared = works.flatMap((work) => preparedOf.get(work) ?? []);
  return {
    works,
    counted: prepared.map(({ work: { id }, counted }) => ({ id, counted })),
    cut: recallCuts(prepared, cut),
  };
}
