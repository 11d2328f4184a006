import { facetsOf } from '../../lib/search/facets.ts';
import { countFound } from '../../lib/search/marked-passage.ts';
import type { Hit } from '../../lib/search/search.ts';
import { countByWork } from './count-by-work.ts';
import type { Library } from './library.ts';
import { FIRST_HITS, type Found, type PassagesShown, type Shown, type Tasks } from './messages.ts';
import { isNarrowed, type SearchState } from './search-state.ts';
import { allHitsOf, hitsLeft, keptOf, offersOf, shownOf, wholeOf } from './whole-result.ts';

async function makeShown(
  library: Library,
  state: SearchState,
  left: ReturnType<typeof shownOf>,
  first: PassagesShown | undefined,
  signal: AbortSignal,
): Promise<Shown> {
  if (state.view !== 'passages') {
    const { makeFigures, makeKwic } = await import('./make-view.ts');
    return state.view === 'kwic' ? makeKwic(left, library, state) : makeFigures(left, library);
  }
  if (!isNarrowed(state) && first) return first;
  const hits = hitsLeft(await allHitsOf(library, state.query, signal), left);
  const byWork = countByWork(left).toSorted((a, b) => b.occurrences - a.occurrences);
  return { view: 'passages', byWork, hits: hits.slice(0, FIRST_HITS) };
}

/** What needs everything found: facets, the view asked for, what other writings would find. */
export async function answerWhole(
  library: Library,
  state: SearchState,
  found: Found,
  signal: AbortSignal,
): Promise<Found> {
  const whole = await wholeOf(library, state.query, signal);
  signal.throwIfAborted();
  const kept = keptOf(whole, library, state);
  const left = shownOf(kept, whole, state);
  const first = found.shown?.view === 'passages' ? found.shown : undefined;
  const [shown, synonyms] = await Promise.all([
    makeShown(library, state, left, first, signal),
    offersOf(library, state, signal),
  ]);
  const { works } = whole.source;
  return {
    ...found,
    counts: countFound(left),
    facets: facetsOf(kept, whole.source, state.chosen),
    works: Object.fromEntries(
      works.map(({ id, title, place }) => [id, { title, place: place.name }]),
    ),
    synonyms,
    shown,
  };
}

/** Further hits of one work, best first. */
export async function answerMore(
  library: Library,
  { state, work, limit }: Tasks['more']['ask'],
  signal: AbortSignal,
): Promise<readonly Hit[]> {
  const hits = await allHitsOf(library, state.query, signal);
  const ofWork = hits.filter((hit) => hit.work === work);
  if (!isNarrowed(state)) return ofWork.slice(0, limit);
  const whole = await wholeOf(library, state.query, signal);
  return hitsLeft(ofWork, shownOf(keptOf(whole, library, state), whole, state)).slice(0, limit);
}
