import type { Engine } from './engine.ts';

/** Each is loaded by the process that measures it, so that one that fails stops no other. */
const ENGINES = {
  qingdian: {
    title: '青典',
    load: async () => (await import('./qingdian.ts')).qingdian,
  },
  scan: {
    title: '逐段扫描原文',
    load: async () => (await import('./scan.ts')).scan,
  },
  'flexsearch-words': {
    title: 'FlexSearch，结巴词',
    load: async () => (await import('./flexsearch.ts')).flexsearchWords,
  },
  'minisearch-words': {
    title: 'MiniSearch，结巴词',
    load: async () => (await import('./minisearch.ts')).minisearchWords,
  },
  'minisearch-bigrams': {
    title: 'MiniSearch，二字组',
    load: async () => (await import('./minisearch.ts')).minisearchBigrams,
  },
  orama: {
    title: 'Orama，自带中文分词',
    load: async () => (await import('./orama.ts')).orama,
  },
  pagefind: {
    title: 'Pagefind，引号短语',
    load: async () => (await import('./pagefind.ts')).pagefind,
  },
  sqlite: {
    title: 'SQLite FTS5 trigram',
    load: async () => (await import('./sqlite.ts')).sqlite,
  },
} satisfies Record<string, { title: string; load: () => Promise<Engine> }>;

export type EngineName = keyof typeof ENGINES;

export const ENGINE_NAMES = Object.keys(ENGINES).filter(isEngineName);

export function isEngineName(name: string): name is EngineName {
  return Object.hasOwn(ENGINES, name);
}

export function titleOf(name: EngineName): string {
  return ENGINES[name].title;
}

export function loadEngine(name: EngineName): Promise<Engine> {
  return ENGINES[name].load();
}
