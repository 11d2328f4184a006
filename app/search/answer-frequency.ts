import { ask } from '../../lib/search/ask.ts';
import { createBreather } from '../../lib/search/breathe.ts';
import { findPassages } from '../../lib/search/find.ts';
import { type FrequencyMatrix, frequencyOf } from '../../lib/search/frequency.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { asksForSynonyms } from '../../lib/search/query.ts';
import { assertComplete } from './assert-complete.ts';
import type { Library } from './library.ts';
import type { Tasks } from './messages.ts';

/**
 * How often each term stands in each work; a term is read as a query.
 *
 * @throws the signal's reason when cancelled; IndexError when a file is missing
 */
export async function answerFrequency(
  library: Library,
  { terms }: Tasks['frequency']['ask'],
  signal: AbortSignal,
): Promise<FrequencyMatrix> {
  assertComplete(library);
  const { index } = library;
  const roots = terms.map((term) => parseQuery(term).root);
  const synonymsOf = roots.some(asksForSynonyms) ? await library.synonymsOf() : undefined;
  const breathe = createBreather(signal);
  const results = [];
  for (const [i, term] of terms.entries()) {
    const asked = await ask(index, roots[i], synonymsOf);
    results.push({ term, found: await findPassages(index, asked, breathe) });
  }
  return frequencyOf(results, await index.works());
}
