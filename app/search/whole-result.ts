import { createBreather } from '../../lib/search/breathe.ts';
import { type FacetSource, narrow } from '../../lib/search/facets.ts';
import type { Found as FoundPassage } from '../../lib/search/find.ts';
import { keepByNeighbours } from '../../lib/search/neighbours.ts';
import { offerSynonyms, type SynonymOffer } from '../../lib/search/offers.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { type Hit, toHit } from '../../lib/search/search.ts';
import { keepLast } from './keep-last.ts';
import type { Library } from './library.ts';
import { rankedResult } from './ranked-result.ts';
import type { SearchState } from './search-state.ts';

/** Everything a query finds, with what facets are made of. */
export interface Whole {
  /** In reading order. */
  readonly found: readonly FoundPassage[];
  readonly source: FacetSource;
}

/** @param tell is awaited for each passage, so that a newer question can cancel this one */
async function facetSourceOf(
  { index, topics }: Library,
  found: readonly FoundPassage[],
  tell: () => Promise<void>,
): Promise<FacetSource> {
  const [works, table] = await Promise.all([index.works(), topics()]);
  const keys = new Map<number, string | undefined>();
  for (const { passage } of found) {
    await tell();
    keys.set(passage.number, table.topicOf(passage));
  }
  return { works, topics: table.topics, topicOf: ({ number }) => keys.get(number) };
}

/** Every passage of a query in reading order, with what facets are made of; made once. */
export const { get: wholeOf } = keepLast(async (library, query, signal): Promise<Whole> => {
  const ranked = await rankedResult.get(library, query, signal);
  const found = [...ranked].sort((a, b) => a.passage.number - b.passage.number);
  return { found, source: await facetSourceOf(library, found, createBreather(signal)) };
});

/** Every passage of a query, best first, as it is shown; made once. */
export const { get: allHitsOf } = keepLast(
  async (library, query, signal): Promise<readonly Hit[]> =>
    (await rankedResult.get(library, query, signal)).map(toHit),
);

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

/**
 * Other writings of what is looked for, counted within the chosen facets. Rules about
 * neighbours speak of the writing that was typed, and are left aside.
 */
export async function offersOf(
  library: Library,
  { query, chosen }: Pick<SearchState, 'query' | 'chosen'>,
  signal: AbortSignal,
): Promise<readonly SynonymOffer[]> {
  const { root } = parseQuery(query);
  if (!root) return [];
  const breathe = createBreather(signal);
  const isNarrowed = Object.values(chosen).some((keys) => keys.length > 0);
  const keep = async (found: readonly FoundPassage[]) =>
    narrow(found, await facetSourceOf(library, found, breathe), chosen);
  const synonymsOf = await library.orElse(() => [], library.synonymsOf);
  return offerSynonyms(library.index, root, { synonymsOf, ...(isNarrowed && { keep }) }, breathe);
}
