import { ask } from '../../lib/search/ask.ts';
import { createBreather } from '../../lib/search/breathe.ts';
import { type FacetSource, narrow } from '../../lib/search/facets.ts';
import { type Found as FoundPassage, findPassages } from '../../lib/search/find.ts';
import { keepByNeighbours } from '../../lib/search/neighbours.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { type Hit, search } from '../../lib/search/search.ts';
import type { Library } from './library.ts';
import type { SearchState } from './search-state.ts';

/** Everything a query finds, with what facets are made of. */
export interface Whole {
  readonly found: readonly FoundPassage[];
  readonly source: FacetSource;
}

type Make<T> = (library: Library, query: string, signal: AbortSignal) => Promise<T>;

/**
 * Keeps what was made of the last query, which readers narrow, sort and turn over
 * again and again. What a cancelled question began, the next begins anew.
 */
function keepLast<T>(make: Make<T>): Make<T> {
  let last: { readonly query: string; readonly made: Promise<T> } | undefined;
  return async (library, query, signal) => {
    if (last?.query === query) {
      try {
        return await last.made;
      } catch {
        signal.throwIfAborted();
      }
    }
    const mine = { query, made: make(library, query, signal) };
    last = mine;
    try {
      return await mine.made;
    } catch (error) {
      if (last === mine) last = undefined;
      throw error;
    }
  };
}

async function findWhole(library: Library, query: string, signal: AbortSignal): Promise<Whole> {
  const { index } = library;
  const breathe = createBreather(signal);
  const asked = await ask(index, parseQuery(query).root, await library.synonymsOf());
  const found = await findPassages(index, asked, breathe);
  const [works, { topics, topicOf }] = await Promise.all([index.works(), library.topics()]);
  const keys = new Map<number, string | undefined>();
  for (const { passage } of found) {
    await breathe();
    keys.set(passage.number, topicOf(passage));
  }
  return { found, source: { works, topics, topicOf: ({ number }) => keys.get(number) } };
}

/** Every passage of a query in reading order; found once. */
export const wholeOf = keepLast(findWhole);

async function rank(library: Library, query: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const synonymsOf = await library.synonymsOf();
  const limit = Number.MAX_SAFE_INTEGER;
  return (await search(library.index, query, { limit, synonymsOf, signal })).hits;
}

/** Every passage of a query, best first; ranked once. */
export const allHitsOf = keepLast(rank);

/** What the rules about neighbours leave of everything found. */
export function keptOf(
  { found }: Whole,
  { index }: Library,
  { rules }: SearchState,
): readonly FoundPassage[] {
  return keepByNeighbours(found, rules, index.folder);
}

/** What the chosen facets leave of it. */
export function shownOf(
  kept: readonly FoundPassage[],
  { source }: Whole,
  { chosen }: SearchState,
): readonly FoundPassage[] {
  return narrow(kept, source, chosen);
}

/** Hits that are left, best first, with the marks that are left. */
export function hitsLeft(hits: readonly Hit[], left: readonly FoundPassage[]): readonly Hit[] {
  const byId = new Map(left.map((one) => [one.passage.id, one]));
  return hits.flatMap((hit) => {
    const one = byId.get(hit.id);
    return one ? [{ ...hit, marks: one.marks }] : [];
  });
}
