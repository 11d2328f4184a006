import { facetsOf } from '../../lib/search/facets.ts';
import { countFound } from '../../lib/search/marked-passage.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { printQuery } from '../../lib/search/print-query.ts';
import { type Hit, type SearchResult, search, searchStream } from '../../lib/search/search.ts';
import { countByWork } from './count-by-work.ts';
import { keepOrder } from './keep-order.ts';
import { type Library, libraryAt } from './library.ts';
import type { Found, PassagesShown, Shown, Tasks } from './messages.ts';
import { isNarrowed, type SearchState } from './search-state.ts';
import { allHitsOf, hitsLeft, keptOf, shownOf, type Whole, wholeOf } from './whole-result.ts';

/** Hits sent with the counts: enough for every work to show its first few. */
const FIRST_HITS = 200;
/** Passages shown by their words alone, and corrections offered. */
const MOST_BY_WORDS = 20;
const MOST_MEANT = 3;
/** Terms counted singly; a pasted page should not start a hundred searches. */
const MOST_APART = 6;

/** What the terms of a query find singly; nothing to say of a single term. */
async function countApart({ index, synonymsOf }: Library, query: string, signal: AbortSignal) {
  const { root } = parseQuery(query);
  if (root?.type !== 'and') return [];
  const queries = [...new Set(root.of.filter(({ type }) => type !== 'field').map(printQuery))];
  if (queries.length < 2) return [];
  const counted: { query: string; occurrences: number }[] = [];
  for (const single of queries.slice(0, MOST_APART)) {
    const options = { limit: 0, signal, synonymsOf: await synonymsOf() };
    const { occurrences } = await search(index, single, options);
    counted.push({ query: single, occurrences });
  }
  return counted;
}

async function helpOut(library: Library, query: string, signal: AbortSignal) {
  const apart = await countApart(library, query, signal);
  if (apart.some(({ occurrences }) => occurrences > 0)) return { apart };
  const suggestions = await library.suggestions();
  const [{ wordSearch }, { didYouMean }] = await Promise.all([
    import('../../lib/search/word-search.ts'),
    import('../../lib/search/did-you-mean.ts'),
  ]);
  const [words, meant] = await Promise.all([
    wordSearch(library.index, query, { limit: MOST_BY_WORDS, signal }),
    didYouMean(library.index, suggestions, query, { limit: MOST_MEANT, signal }),
  ]);
  return { apart, words, meant };
}

function byOccurrences({ byWork, hits }: SearchResult): PassagesShown {
  return {
    view: 'passages',
    byWork: byWork.toSorted((a, b) => b.occurrences - a.occurrences),
    hits: hits.slice(0, FIRST_HITS),
  };
}

/** What was already on the page stays where it is. */
function continued(before: PassagesShown | undefined, after: PassagesShown): PassagesShown {
  if (!before) return after;
  return {
    view: 'passages',
    byWork: keepOrder(before.byWork, after.byWork, ({ work }) => work),
    hits: keepOrder(before.hits, after.hits, ({ id }) => id),
  };
}

async function makeShown(
  library: Library,
  state: SearchState,
  whole: Whole,
  first: PassagesShown | undefined,
  signal: AbortSignal,
): Promise<{ readonly shown: Shown; readonly left: ReturnType<typeof shownOf> }> {
  const left = shownOf(keptOf(whole, library, state), whole, state);
  if (state.view !== 'passages') {
    const { makeFigures, makeKwic } = await import('./make-view.ts');
    if (state.view === 'kwic') return { shown: makeKwic(left, library, state), left };
    return { shown: await makeFigures(left, library), left };
  }
  if (!isNarrowed(state) && first) return { shown: first, left };
  const hits = hitsLeft(await allHitsOf(library, state.query, signal), left);
  const byWork = countByWork(left).toSorted((a, b) => b.occurrences - a.occurrences);
  return { shown: { view: 'passages', byWork, hits: hits.slice(0, FIRST_HITS) }, left };
}

/** The last result of a query, so that another view of it need not search again. */
let lastResult: { readonly query: string; readonly found: Found } | undefined;

async function baseOf({ index, manifest }: Library): Promise<Pick<Found, 'works' | 'characters'>> {
  const works = await index.works();
  const named = works.map(({ id, title, place }) => [id, { title, place: place.name }] as const);
  return { works: Object.fromEntries(named), characters: manifest.counts.characters };
}

/** Counts, problems and offers of a query as its search goes on; the last is exact. */
async function* findResult(
  library: Library,
  state: SearchState,
  signal: AbortSignal,
): AsyncGenerator<Found, Found, undefined> {
  const { query } = state;
  if (lastResult?.query === query) return lastResult.found;
  const base = await baseOf(library);
  const options = { limit: FIRST_HITS, synonymsOf: await library.synonymsOf(), signal };
  let found: Found | undefined;
  let first: PassagesShown | undefined;
  for await (const result of searchStream(library.index, query, options)) {
    const { works, passages, occurrences, problems, synonyms, exact } = result;
    first = continued(first, byOccurrences(result));
    const counts = { works, passages, occurrences };
    found = { ...base, query, counts, exact, problems, synonyms, apart: [] };
    // Counts of everything would be wrong where only a part is wanted.
    const isWanted = state.view === 'passages' && !isNarrowed(state);
    if (!exact && !isNarrowed(state)) yield isWanted ? { ...found, shown: first } : found;
  }
  if (!found) throw new Error('检索没有结果');
  if (found.counts.passages === 0) {
    found = { ...found, ...(await helpOut(library, query, signal)) };
  }
  lastResult = { query, found: first ? { ...found, shown: first } : found };
  return lastResult.found;
}

/** Answers as soon as there is something to show; the last answer is complete. */
export async function* answerSearch(
  base: string,
  { state }: Tasks['search']['ask'],
  signal: AbortSignal,
): AsyncGenerator<Found, void, undefined> {
  // Nothing is asked any more; what was asked before has been cancelled.
  if (state.query === '') return;
  const library = await libraryAt(base);
  const found = yield* findResult(library, state, signal);
  if (found.counts.passages === 0) {
    yield found;
    return;
  }
  // At once what is known; facets and the other views need everything found.
  if (state.view === 'passages' && !isNarrowed(state)) yield found;
  const whole = await wholeOf(library, state.query, signal);
  signal.throwIfAborted();
  const first = found.shown?.view === 'passages' ? found.shown : undefined;
  const { shown, left } = await makeShown(library, state, whole, first, signal);
  const kept = keptOf(whole, library, state);
  const facets = facetsOf(kept, whole.source, state.chosen);
  yield { ...found, counts: countFound(left), facets, shown };
}

/** Further hits of one work, best first. */
export async function answerMore(
  base: string,
  { state, work, limit }: Tasks['more']['ask'],
  signal: AbortSignal,
): Promise<readonly Hit[]> {
  const library = await libraryAt(base);
  const hits = await allHitsOf(library, state.query, signal);
  const ofWork = hits.filter((hit) => hit.work === work);
  if (!isNarrowed(state)) return ofWork.slice(0, limit);
  const whole = await wholeOf(library, state.query, signal);
  return hitsLeft(ofWork, shownOf(keptOf(whole, library, state), whole, state)).slice(0, limit);
}
