import { build, DIRECTORY, prepare } from '../../bench/qingdian-engine.ts';
import { scaleCorpus } from '../../bench/scale-corpus.ts';
import { MANIFEST_FILE, parseManifest } from '../../lib/manifest.ts';
import { createFolder } from '../../lib/search/fold.ts';
import { toIndexedWork } from '../../lib/search/indexed-work.ts';
import { loadCorpus } from '../../lib/work/corpus.ts';
import { CORPUS_DIR } from '../../scripts/paths.ts';

export interface PlainCount {
  readonly occurrences: number;
  readonly passages: number;
  readonly works: number;
}

export interface ScaledData {
  /** Name below the data folder → content: the manifest and the index; the rest is the site's own. */
  readonly files: ReadonlyMap<string, string>;
  /** What reading everything from end to end finds of a string, with no index at all. */
  readonly scan: (term: string) => PlainCount;
}

/**
 * What an ingest of a corpus `factor` times as large would publish for the search,
 * made as `npm run bench` makes it: see bench/scale-corpus.ts.
 *
 * @param manifest the site's own, as it stands
 */
export function scaleData(manifest: string, factor: number): ScaledData {
  const tools = prepare();
  const works = scaleCorpus(loadCorpus(CORPUS_DIR).works.map(toIndexedWork), factor);
  const own = parseManifest(manifest);
  const passages = works.flatMap((work) => work.passages);
  const files = new Map<string, string>();
  for (const [name, content] of build(works, tools)) files.set(DIRECTORY + name, content);
  const scaled = {
    ...own,
    counts: {
      works: works.length,
      passages: passages.length,
      characters: own.counts.characters * factor,
    },
    search: { directory: DIRECTORY },
  };
  files.set(MANIFEST_FILE, JSON.stringify(scaled));

  const folder = createFolder(tools.variants);
  const texts = passages.map(({ work, text }) => ({ work, folded: folder(text).text }));
  return {
    files,
    scan: (term) => {
      const sought = folder(term).text;
      const holding = texts.filter(({ folded }) => folded.includes(sought));
      return {
        occurrences: holding.reduce((sum, { folded }) => sum + folded.split(sought).length - 1, 0),
        passages: holding.length,
        works: new Set(holding.map(({ work }) => work)).size,
      };
    },
  };
}
