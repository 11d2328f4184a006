import { loadCorpus } from '../lib/work/corpus.ts';
import { KIND_NAMES } from '../lib/work/front-matter.ts';
import { countCharacters } from '../lib/work/walk.ts';
import { EXIT } from './usage.ts';

/** Prints the works with their front matter; what the source does not say stays absent. */
export function listWorks(corpusDir: string, options: { json?: boolean }): number {
  const { works } = loadCorpus(corpusDir);
  if (options.json) {
    console.log(
      JSON.stringify(works.map((work) => ({ ...work.meta, characters: countCharacters(work) }))),
    );
    return EXIT.found;
  }
  for (const work of works) {
    const { id, title, kind, place, number } = work.meta;
    const mark = work.meta.supplied?.includes('title') ? '（题名原文未载，代拟）' : '';
    console.log(
      `${id}\t${place.name}\t${KIND_NAMES[kind]}\t${title}${mark}\t${number ?? '文号原文未载'}`,
    );
  }
  return EXIT.found;
}
