import { parseQuery } from '../../lib/search/parse-query.ts';
import { asksForSynonyms, type QueryNode } from '../../lib/search/query.ts';
import { type Ranked, type SearchOptions, searchStream } from '../../lib/search/search.ts';
import { keepLast } from './keep-last.ts';
import type { Library } from './library.ts';

/** How the page searches: the synonyms are fetched only for a query that asks for them. */
export async function optionsFor(
  library: Library,
  root: QueryNode | undefined,
  limit: number,
  signal: AbortSignal,
): Promise<SearchOptions> {
  const base = { limit, signal, offers: false };
  return asksForSynonyms(root) ? { ...base, synonymsOf: await library.synonymsOf() } : base;
}

async function rank(
  library: Library,
  query: string,
  signal: AbortSignal,
): Promise<readonly Ranked[]> {
  const options = await optionsFor(library, parseQuery(query).root, 0, signal);
  const answers = searchStream(library.index, query, options);
  for (;;) {
    const next = await answers.next();
    if (next.done) return next.value;
  }
}

/** Every passage of a query, best first; searched for once, also by who shows it first. */
export const rankedResult = keepLast(rank);
