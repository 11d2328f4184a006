import { printQuery } from '../../lib/search/print-query.ts';
import type { QueryNode } from '../../lib/search/query.ts';
import { build, open, prepare, queryAll, queryFirst } from '../qingdian-engine.ts';
import { bundle } from './browser-code.ts';
import { type Engine, readText, type Terms } from './engine.ts';

/** As a user would type them, quoted where a term would be read otherwise. */
function toQuery(terms: Terms): string {
  const at = [0, 0] as const;
  const literals = terms.map(
    (text): QueryNode => ({ type: 'literal', text, quoted: false, synonyms: false, at }),
  );
  const [only] = literals;
  return printQuery(only && literals.length === 1 ? only : { type: 'and', of: literals });
}

export const qingdian: Engine = {
  isPartial: true,
  async prepare() {
    const tools = prepare();
    return async ({ works }) => build(works, tools);
  },
  async open(files) {
    const texts = new Map([...files.keys()].map((name) => [name, readText(files, name)]));
    const engine = await open(texts);
    return {
      fetched: engine.read,
      first: async (terms, limit) => (await queryFirst(engine, toQuery(terms), limit)).ids,
      all: async (terms) => (await queryAll(engine, toQuery(terms), Number.MAX_SAFE_INTEGER)).ids,
    };
  },
  // The whole worker: what searches, and all else it loads together with that.
  code: () => bundle({ entry: 'app/search/search.worker.ts' }),
};
