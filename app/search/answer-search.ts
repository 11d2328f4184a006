import { holdBack, patienceFor } from '../../lib/search/hold-back.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { type SearchResult, searchStream } from '../../lib/search/search.ts';
import { keepOrder } from './keep-order.ts';
import type { Library } from './library.ts';
import { FIRST_HITS, type Found, type PassagesShown, type Tasks } from './messages.ts';
import { optionsFor, rankedResult } from './ranked-result.ts';
import { isNarrowed, type SearchState } from './search-state.ts';

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

/** The last result of a query, so that another view of it need not search again. */
let lastResult:
  | { readonly library: Library; readonly query: string; readonly found: Found }
  | undefined;

/** Counts, hits and problems of a query as its search goes on; the last are exact. */
async function* findResult(
  library: Library,
  query: string,
  signal: AbortSignal,
): AsyncGenerator<Found, Found, undefined> {
  if (lastResult?.library === library && lastResult.query === query) return lastResult.found;
  const options = await optionsFor(library, parseQuery(query).root, FIRST_HITS, signal);
  const answers = holdBack(
    searchStream(library.index, query, options),
    patienceFor(library.manifest.counts),
  );
  const { characters } = library;
  let found: Found | undefined;
  let first: PassagesShown | undefined;
  for (;;) {
    const next = await answers.next();
    if (next.done) {
      rankedResult.put(library, query, next.value);
      break;
    }
    const { works, passages, occurrences, problems, exact } = next.value;
    const counts = { works, passages, occurrences };
    const rest = { characters, synonyms: [], works: {}, apart: [] };
    // Only what a reader has seen must stay in its place.
    const shown = continued(first, byOccurrences(next.value));
    found = { ...rest, query, counts, exact, problems, shown };
    if (exact) continue;
    first = shown;
    yield found;
  }
  if (!found) throw new Error('检索没有结果');
  if (found.counts.passages === 0) {
    const { shown: _, ...nothing } = found;
    const { answerNothing } = await import('./answer-nothing.ts');
    found = await answerNothing(library, nothing, signal);
  }
  lastResult = { library, query, found };
  return found;
}

/** What may be shown of a result while its whole is not there yet; nothing if it would be wrong. */
function early(found: Found, state: SearchState): Found | undefined {
  // Counts of everything would be wrong where only a part is wanted.
  if (isNarrowed(state)) return undefined;
  if (state.view === 'passages') return found;
  const { shown: _, ...counts } = found;
  return found.exact ? undefined : counts;
}

/** Answers as soon as there is something to show; the last answer is complete. */
export async function* answerSearch(
  library: Library,
  { state }: Tasks['search']['ask'],
  signal: AbortSignal,
): AsyncGenerator<Found, void, undefined> {
  const said = (one: Found): Found => {
    const damage = library.damage();
    return damage ? { ...one, damage } : one;
  };
  const answers = findResult(library, state.query, signal);
  let next = await answers.next();
  for (; !next.done; next = await answers.next()) {
    const shown = early(next.value, state);
    if (shown) yield said(shown);
  }
  const found = next.value;
  if (found.counts.passages === 0) {
    yield said(found);
    return;
  }
  const first = early(found, state);
  if (first) yield said(first);
  const { answerWhole } = await import('./answer-whole.ts');
  yield said(await answerWhole(library, state, found, signal));
}
