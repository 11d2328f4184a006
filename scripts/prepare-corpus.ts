import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AlignedWork } from '../lib/compare/align.ts';
import { createSynonymFolder } from '../lib/compare/fold-synonyms.ts';
import type { Work } from '../lib/model.ts';
import { createFolder, type VariantMap } from '../lib/search/fold.ts';
import type { SynonymGroup } from '../lib/search/synonyms.ts';
import { selectVariants } from '../lib/search/variants.ts';
import { loadCorpus, type WorkSource, workSources } from '../lib/work/corpus.ts';
import { parseWork } from '../lib/work/parse.ts';
import { fingerprintCode } from './fingerprint.ts';
import { hashOf } from './hash.ts';
import { wordsFile } from './lexicon.ts';
import { type PreparedWork, prepareWork, recallCuts } from './prepare-work.ts';
import { type Cut, loadSegmenter } from './segment.ts';
import { noWorkCache, openWorkCache, type WorkCache } from './work-cache.ts';

/** Characters that are prepared sooner than another process could begin. */
const ALONE = 300_000;

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

/** It has dictionaries of its own: nodejieba holds one set a process, and none of its threads apart. */
function startBackwards(corpusDir: string, cacheDir: string): ChildProcess {
  const script = fileURLToPath(new URL('./prepare-backwards.ts', import.meta.url));
  const args = [...process.execArgv, script, corpusDir, cacheDir];
  // Whatever it does not get done, or fails at, is done and told of here.
  return spawn(process.execPath, args, { stdio: 'ignore' }).on('error', () => {});
}

/** What prepares works, or recalls what was made of them before. */
interface Preparer {
  readonly cut: Cut;
  readonly cache: WorkCache<PreparedWork>;
  /** The same text and corrections, words, synonyms and code have the same key, and make the same. */
  readonly keyOf: (source: Omit<WorkSource, 'file'>) => string;
  readonly prepare: (source: WorkSource) => PreparedWork;
}

function createPreparer(
  corpusDir: string,
  cacheDir: string | undefined,
  variants: VariantMap,
  synonyms: readonly SynonymGroup[],
): Preparer {
  const words = wordsFile(corpusDir);
  const cut = segmenterOf(words);
  const closed = selectVariants(variants, new Set(variants.keys())).own;
  const folder = createFolder(closed);
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

/**
 * Reads the works of a corpus and prepares each, or recalls what was made of it before.
 * Where there is much to be made, another process begins at the end; see
 * prepare-backwards.ts.
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
  const { cut, cache, keyOf, prepare } = createPreparer(corpusDir, cacheDir, variants, synonyms);
  let made = 0;
  let beside: ChildProcess | undefined;
  const preparedOf = new Map<Work, PreparedWork>();
  try {
    const { works } = loadCorpus(corpusDir, (text, file, corrections) => {
      const source = { text, file, corrections };
      const key = keyOf(source);
      let prepared = cache.get(key);
      if (!prepared) {
        prepared = prepare(source);
        cache.put(key, prepared);
        made += text.length;
        if (made > ALONE && cacheDir !== undefined) {
          beside ??= startBackwards(corpusDir, cacheDir);
        }
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
  } finally {
    beside?.kill('SIGKILL');
  }
}

/**
 * Prepares the works of a corpus from the last to the first, until it comes to one
 * that is there.
 */
export function prepareBackwards(
  corpusDir: string,
  cacheDir: string,
  variants: VariantMap,
  synonyms: readonly SynonymGroup[],
): void {
  const { cache, keyOf, prepare } = createPreparer(corpusDir, cacheDir, variants, synonyms);
  for (const source of [...workSources(corpusDir, [])].reverse()) {
    const key = keyOf(source);
    if (cache.get(key)) return;
    cache.put(key, prepare(source));
  }
}
