import { brotliCompressSync } from 'node:zlib';
import { seal, unseal } from '../lib/seal.ts';
import { holdBack, patienceFor } from '../lib/search/hold-back.ts';
import type { IndexedWork } from '../lib/search/indexed-work.ts';
import { openIndex, type SearchIndex } from '../lib/search/open-index.ts';
import { type SearchResult, search, searchStream } from '../lib/search/search.ts';
import { writeIndex } from '../lib/search/write-index.ts';
import { type Cut, loadSegmenter } from '../scripts/segment.ts';
import { traditionalVariants } from '../scripts/traditional.ts';
import { bundle } from './engines/browser-code.ts';

export type IndexFiles = ReadonlyMap<string, string>;

/** Loads what `build` needs, so that it need not be timed with it. */
export function prepare(): { readonly cut: Cut; readonly variants: ReadonlyMap<string, string> } {
  return { cut: loadSegmenter('corpus/lexicon/words.txt'), variants: traditionalVariants() };
}

/** Where a site would publish the files: their seals speak of it. */
export const DIRECTORY = 'search/0123456789abcdef/';

/** Name → content of every file a site would publish. */
export function build(works: readonly IndexedWork[], tools = prepare()): IndexFiles {
  const files = [...writeIndex({ works, ...tools })];
  return new Map(files.map(([name, content]) => [name, seal(DIRECTORY + name, content)]));
}

/** Brotli bytes of the code a browser must load to search: the whole worker, FlexSearch included. */
export async function codeBytes(): Promise<number> {
  const code = await bundle({ entry: 'app/search/search.worker.ts' });
  return code.reduce((total, content) => total + brotliCompressSync(content).length, 0);
}

/** Brotli bytes of files, each compressed once. */
export function createScales(files: IndexFiles): (names: Iterable<string>) => number {
  const weights = new Map<string, number>();
  return (names) => {
    let total = 0;
    for (const name of new Set(names)) {
      const weight =
        weights.get(name) ?? brotliCompressSync(Buffer.from(files.get(name) ?? '')).length;
      weights.set(name, weight);
      total += weight;
    }
    return total;
  };
}

/** A browser that has fetched nothing yet but the code; `read` lists what it fetches. */
export async function open(files: IndexFiles): Promise<{ index: SearchIndex; read: string[] }> {
  const read: string[] = [];
  const index = await openIndex(async (name) => {
    read.push(name);
    const content = files.get(name);
    if (content === undefined) throw new Error(`404 ${name}`);
    return unseal(DIRECTORY + name, content);
  });
  return { index, read };
}

export interface FirstAnswer {
  readonly ids: readonly string[];
  /** Files fetched until then, those of opening the index among them. */
  readonly files: readonly string[];
  readonly exact: boolean;
  readonly passages: number;
  readonly milliseconds: number;
}

/** Up to the first ten verified hits: what the budget of bytes is for. */
export function queryFirst(
  engine: Awaited<ReturnType<typeof open>>,
  query: string,
  limit: number,
): Promise<FirstAnswer> {
  return firstOf(searchStream(engine.index, query, { limit }), engine.read);
}

/** Up to what the page first shows: the hits with exact counts, if those come at once. */
export function queryShown(
  engine: Awaited<ReturnType<typeof open>>,
  query: string,
  limit: number,
): Promise<FirstAnswer> {
  const answers = searchStream(engine.index, query, { limit });
  return firstOf(holdBack(answers, patienceFor(engine.index.head)), engine.read);
}

async function firstOf(
  answers: AsyncIterable<SearchResult>,
  read: readonly string[],
): Promise<FirstAnswer> {
  const start = performance.now();
  for await (const { hits, exact, passages } of answers) {
    const milliseconds = performance.now() - start;
    return { ids: hits.map(({ id }) => id), files: [...read], exact, passages, milliseconds };
  }
  return { ids: [], files: [...read], exact: true, passages: 0, milliseconds: 0 };
}

/** Up to exact counts: ids of the best hits, and how many passages there are. */
export async function queryAll(
  { index }: Pick<Awaited<ReturnType<typeof open>>, 'index'>,
  query: string,
  limit: number,
): Promise<{ readonly ids: readonly string[]; readonly passages: number }> {
  const { hits, passages } = await search(index, query, { limit });
  return { ids: hits.map(({ id }) => id), passages };
}
