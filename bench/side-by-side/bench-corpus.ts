import { createFolder } from '../../lib/search/fold.ts';
import { toIndexedWork } from '../../lib/search/indexed-work.ts';
import { loadCorpus } from '../../lib/work/corpus.ts';
import { CORPUS_DIR } from '../../scripts/paths.ts';
import { traditionalVariants } from '../../scripts/traditional.ts';
import type { BenchCorpus } from '../engines/engine.ts';
import { scaleCorpus } from '../scale-corpus.ts';

/** The corpus `scale` times as large, with the folded text of every passage. */
export function loadBenchCorpus(scale: number): BenchCorpus {
  const works = scaleCorpus(loadCorpus(CORPUS_DIR).works.map(toIndexedWork), scale);
  const folder = createFolder(traditionalVariants());
  const docs = works.flatMap(({ passages }) =>
    passages.map(({ id, text }) => ({ id, text: folder(text).text })),
  );
  return { works, docs };
}
