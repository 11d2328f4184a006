import { type Doc, type Engine, readText, type Terms } from './engine.ts';

const FILE = 'texts.json';

/** Ids of the passages that hold every term: the truth all others are measured by. */
export function scanDocs(docs: readonly Doc[], terms: Terms): readonly string[] {
  return docs.filter(({ text }) => terms.every((term) => text.includes(term))).map(({ id }) => id);
}

/** The text itself, sent whole and read through for each query. */
export const scan: Engine = {
  isPartial: false,
  prepare: async () => async (corpus) => new Map([[FILE, JSON.stringify(corpus.docs)]]),
  async open(files) {
    const docs: readonly Doc[] = JSON.parse(readText(files, FILE));
    return {
      fetched: [FILE],
      first: async (terms, limit) => scanDocs(docs, terms).slice(0, limit),
      all: async (terms) => scanDocs(docs, terms),
    };
  },
  code: async () => [],
};
