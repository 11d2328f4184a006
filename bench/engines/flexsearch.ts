import { Index } from 'flexsearch';
import { bundle } from './browser-code.ts';
import { type Engine, loadCut, readText } from './engine.ts';

/** FlexSearch takes no limit for 100: a number no corpus reaches. */
const NO_LIMIT = 2 ** 31 - 1;
const IDS_FILE = 'ids.json';

/** An index that gets words parted by spaces; its other settings as FlexSearch has them. */
export function createWordIndex(): Index {
  return new Index({ encode: (words: string) => words.split(' '), tokenize: 'strict' });
}

/**
 * FlexSearch as it is mostly used for Chinese: jieba words and nothing else. Its
 * queries are cut by jieba too, which no browser has: it cannot do better than this.
 */
export const flexsearchWords: Engine = {
  isPartial: false,
  async prepare() {
    const cut = await loadCut();
    return async ({ docs }) => {
      const index = createWordIndex();
      for (const [number, { text }] of docs.entries()) index.add(number, cut(text).join(' '));
      const files = new Map([[IDS_FILE, JSON.stringify(docs.map(({ id }) => id))]]);
      index.export((key, data) => {
        files.set(key, data);
      });
      return files;
    };
  },
  async open(files) {
    const cut = await loadCut();
    const index = createWordIndex();
    const ids: readonly string[] = JSON.parse(readText(files, IDS_FILE));
    for (const name of files.keys()) {
      if (name !== IDS_FILE) index.import(name, readText(files, name));
    }
    const ask = (terms: readonly string[], limit: number) =>
      index
        .search(terms.flatMap(cut).join(' '), { limit })
        .map((number) => ids[Number(number)] ?? '');
    return {
      fetched: [...files.keys()],
      first: async (terms, limit) => ask(terms, limit),
      all: async (terms) => ask(terms, NO_LIMIT),
    };
  },
  code: () => bundle({ source: "export { Index } from 'flexsearch'" }),
};
