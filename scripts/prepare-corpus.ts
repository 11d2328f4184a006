import type { AlignedWork } from '../lib/compare/align.ts';
import type { Work } from '../lib/model.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { type PreparedWork, recallCuts } from './prepare-work.ts';
import { createPreparer, type PreparerOptions } from './preparer.ts';
import type { Cut } from './segment.ts';

/** Everything in the order of the corpus. */
export interface PreparedCorpus {
  readonly works: readonly Work[];
  /** For aligning, which comes before all else: may be emptied, to let the memory go. */
  readonly counted: AlignedWork[];
  /** Recalls the words of what the works say, folded. */
  readonly cut: Cut;
}

/**
 * Reads the works of a corpus and prepares each, or recalls what was made of it before.
 *
 * @throws CorpusError when the corpus has problems; Error when a dictionary is missing
 */
export function readWorks(options: PreparerOptions): PreparedCorpus {
  const { cut, cache, keyOf, prepare } = createPreparer(options);
  const preparedOf = new Map<Work, PreparedWork>();
  const { works } = loadCorpus(options.corpusDir, (text, file, corrections) => {
    const source = { text, file, corrections };
    const key = keyOf(source);
    let prepared = cache.get(key);
    if (!prepared) {
      prepared = prepare(source);
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
