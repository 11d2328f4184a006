import { DATA_FORMAT, MANIFEST_FILE, type Manifest } from '../../lib/manifest.ts';
import { printQuery } from '../../lib/search/print-query.ts';
import type { QueryNode } from '../../lib/search/query.ts';
import { hashOf } from '../../scripts/hash.ts';
import { build, DIRECTORY, open, prepare, queryAll, queryFirst } from '../qingdian-engine.ts';
import { bundle } from './browser-code.ts';
import { type BenchCorpus, type Engine, readText, type Terms } from './engine.ts';

/** As a user would type them, quoted where a term would be read otherwise. */
function toQuery(terms: Terms): string {
  const at = [0, 0] as const;
  const literals = terms.map(
    (text): QueryNode => ({ type: 'literal', text, quoted: false, synonyms: false, at }),
  );
  const [only] = literals;
  return printQuery(only && literals.length === 1 ? only : { type: 'and', of: literals });
}

/** What a page reads before it can open the index; the names in it weigh what real ones do. */
function manifestOf({ works, docs }: BenchCorpus): string {
  const hash = (name: string) => hashOf(name);
  const folder = (name: string) => ({ directory: `${name}/${hash(name)}/` });
  const manifest: Manifest = {
    format: DATA_FORMAT,
    version: hash('version'),
    corpus: ['a', 'b', 'c', 'd'].map(hash).join(''),
    ingested: '2026-11-22',
    counts: {
      works: works.length,
      passages: docs.length,
      characters: works.reduce((total, { characters }) => total + characters, 0),
    },
    catalogue: `catalogue/works.${hash('catalogue')}.json`,
    search: { directory: DIRECTORY },
    suggestions: folder('suggest'),
    synonyms: `lexicon/synonyms.${hash('synonyms')}.json`,
    topics: `lexicon/topics.${hash('topics')}.json`,
    align: folder('align'),
    wording: folder('wording'),
  };
  return JSON.stringify(manifest);
}

export const qingdian: Engine = {
  isPartial: true,
  async prepare() {
    const tools = prepare();
    return async (corpus) =>
      new Map([...build(corpus.works, tools), [MANIFEST_FILE, manifestOf(corpus)]]);
  },
  async open(files) {
    const texts = new Map([...files.keys()].map((name) => [name, readText(files, name)]));
    const engine = await open(texts);
    engine.read.push(MANIFEST_FILE);
    return {
      fetched: engine.read,
      first: async (terms, limit) => (await queryFirst(engine, toQuery(terms), limit)).ids,
      all: async (terms) => (await queryAll(engine, toQuery(terms), Number.MAX_SAFE_INTEGER)).ids,
    };
  },
  // The whole worker: what searches, and all else it loads together with that.
  code: () => bundle({ entry: 'app/search/search.worker.ts' }),
};
