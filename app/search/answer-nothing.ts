import { parseQuery } from '../../lib/search/parse-query.ts';
import { printQuery } from '../../lib/search/print-query.ts';
import { search } from '../../lib/search/search.ts';
import type { Library } from './library.ts';
import type { Found } from './messages.ts';
import { optionsFor } from './ranked-result.ts';
import { offersOf } from './whole-result.ts';

/** Passages shown by their words alone, and corrections offered. */
const MOST_BY_WORDS = 20;
const MOST_MEANT = 3;
/** Terms counted singly; a pasted page should not start a hundred searches. */
const MOST_APART = 6;

/** What the terms of a query find singly; nothing to say of a single term. */
async function countApart(library: Library, query: string, signal: AbortSignal) {
  const { root } = parseQuery(query);
  if (root?.type !== 'and') return [];
  const queries = [...new Set(root.of.filter(({ type }) => type !== 'field').map(printQuery))];
  if (queries.length < 2) return [];
  const counted: { query: string; occurrences: number }[] = [];
  for (const single of queries.slice(0, MOST_APART)) {
    const options = await optionsFor(library, parseQuery(single).root, 0, signal);
    const { occurrences } = await search(library.index, single, options);
    counted.push({ query: single, occurrences });
  }
  return counted;
}

/** Where nothing is literally there: what may help on. */
export async function answerNothing(
  library: Library,
  found: Found,
  signal: AbortSignal,
): Promise<Found> {
  const { query } = found;
  const apart = await countApart(library, query, signal);
  const synonyms = await offersOf(library, { query, chosen: {} }, signal);
  if (apart.some(({ occurrences }) => occurrences > 0)) return { ...found, apart, synonyms };
  const [{ wordSearch }, { didYouMean }] = await Promise.all([
    import('../../lib/search/word-search.ts'),
    import('../../lib/search/did-you-mean.ts'),
  ]);
  const [words, meant] = await Promise.all([
    wordSearch(library.index, query, { limit: MOST_BY_WORDS, signal }),
    library.orElse(undefined, async () =>
      didYouMean(library.index, await library.suggestions(), query, { limit: MOST_MEANT, signal }),
    ),
  ]);
  return { ...found, apart, synonyms, words, ...(meant && { meant }) };
}
