import { count, create, insertMultiple, load, save, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { bundle } from './browser-code.ts';
import { type Engine, readText } from './engine.ts';

const FILE = 'index.json';
const NOT_SORTED = { enabled: false } as const;
/** Documents inserted between two turns of the event loop. */
const BATCH = 1000;

function createDatabase() {
  return create({
    schema: { text: 'string' },
    sort: NOT_SORTED,
    components: { tokenizer: createTokenizer() },
  });
}

/**
 * Orama with its own Mandarin tokenizer (Intl.Segmenter), all words of the query
 * required. Its `exact` keeps only what stands between `\b`, so nothing Chinese.
 */
export const orama: Engine = {
  isPartial: false,
  prepare:
    async () =>
    async ({ docs }) => {
      const database = createDatabase();
      await insertMultiple(database, [...docs], BATCH);
      return new Map([[FILE, JSON.stringify(save(database))]]);
    },
  async open(files) {
    const database = createDatabase();
    load(database, JSON.parse(readText(files, FILE)));
    const ask = async (terms: readonly string[], limit: number) => {
      const { hits } = await search(database, { term: terms.join(' '), threshold: 0, limit });
      return hits.map(({ id }) => id);
    };
    return {
      fetched: [FILE],
      first: ask,
      all: (terms) => ask(terms, count(database)),
    };
  },
  code: () =>
    bundle({
      source:
        "export { create, load, search } from '@orama/orama';" +
        "export { createTokenizer } from '@orama/tokenizers/mandarin';",
    }),
};
