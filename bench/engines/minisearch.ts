import MiniSearch from 'minisearch';
import { allGrams, grams } from '../../lib/search/grams.ts';
import { bundle } from './browser-code.ts';
import { type Doc, type Engine, loadCut, readText } from './engine.ts';

const FILE = 'index.json';

/** How texts and queries become tokens; a query needs not all that is kept of a text. */
export interface Tokenizers {
  readonly ofText: (text: string) => readonly string[];
  readonly ofQuery: (text: string) => readonly string[];
}

/** MiniSearch over the text with tokens of ours; nothing fuzzy, no prefixes. */
export function miniSearchOptions({ ofText, ofQuery }: Tokenizers) {
  return {
    fields: ['text'],
    tokenize: (text: string) => [...ofText(text)],
    searchOptions: { tokenize: (text: string) => [...ofQuery(text)] },
  };
}

function createEngine(loadTokenizers: () => Promise<Tokenizers>): Engine {
  return {
    isPartial: false,
    async prepare() {
      const tokenizers = await loadTokenizers();
      return async ({ docs }) => {
        const index = new MiniSearch<Doc>(miniSearchOptions(tokenizers));
        index.addAll(docs);
        return new Map([[FILE, JSON.stringify(index)]]);
      };
    },
    async open(files) {
      const options = miniSearchOptions(await loadTokenizers());
      const index = MiniSearch.loadJSON<Doc>(readText(files, FILE), options);
      const ask = (terms: readonly string[]): readonly string[] =>
        index
          .search({ combineWith: 'AND', queries: [...terms] }, { combineWith: 'AND' })
          .map(({ id }) => id);
      return {
        fetched: [FILE],
        first: async (terms, limit) => ask(terms).slice(0, limit),
        all: async (terms) => ask(terms),
      };
    },
    code: () => bundle({ source: "export { default } from 'minisearch'" }),
  };
}

/** Its queries are cut by jieba too, which no browser has. */
export const minisearchWords = createEngine(async () => {
  const cut = await loadCut();
  return { ofText: cut, ofQuery: cut };
});

export const minisearchBigrams = createEngine(async () => ({ ofText: grams, ofQuery: allGrams }));
