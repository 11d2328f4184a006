import { readFileSync } from 'node:fs';
import { createSynonymFolder } from '../lib/compare/fold-synonyms.ts';
import { createFolder, type VariantMap } from '../lib/search/fold.ts';
import type { SynonymGroup } from '../lib/search/synonyms.ts';
import { selectVariants } from '../lib/search/variants.ts';
import type { WorkSource } from '../lib/work/corpus.ts';
import { parseWork } from '../lib/work/parse.ts';
import { fingerprintCode } from './fingerprint.ts';
import { hashOf } from './hash.ts';
import { wordsFile } from './lexicon.ts';
import { type PreparedWork, prepareWork } from './prepare-work.ts';
import { type Cut, loadSegmenter } from './segment.ts';
import { noWorkCache, openWorkCache, type WorkCache } from './work-cache.ts';

/** What an ingest prepares works with. */
export interface PreparerOptions {
  readonly corpusDir: string;
  /** Where to keep what is made of them; undefined: nowhere. */
  readonly cacheDir: string | undefined;
  readonly variants: VariantMap;
  readonly synonyms: readonly SynonymGroup[];
}

/** Prepares works, and recalls what was made of them before. */
export interface Preparer {
  readonly cut: Cut;
  readonly cache: WorkCache<PreparedWork>;
  /** The same text and corrections, words, synonyms and code have the same key, and make the same. */
  readonly keyOf: (source: Omit<WorkSource, 'file'>) => string;
  /** @throws CorpusError when the work has problems; Error when a dictionary is missing */
  readonly prepare: (source: WorkSource) => PreparedWork;
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

export function createPreparer(options: PreparerOptions): Preparer {
  const { corpusDir, cacheDir, variants, synonyms } = options;
  const words = wordsFile(corpusDir);
  const cut = segmenterOf(words);
  const folder = createFolder(selectVariants(variants, new Set(variants.keys())).own);
  const foldSynonyms = createSynonymFolder(synonyms);
  const made = hashOf(
    fingerprintCode(import.meta.url),
    readFileSync(words, 'utf8'),
    JSON.stringify(synonyms),
  );
  return {
    cut,
    cache: cacheDir === undefined ? noWorkCache() : openWorkCache(cacheDir),
    keyOf: ({ text, corrections }) => hashOf(made, text, JSON.stringify(corrections)),
    prepare: ({ text, file, corrections }) =>
      prepareWork(parseWork(text, file, corrections), cut, folder, foldSynonyms),
  };
}
