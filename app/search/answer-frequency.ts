import { ask } from '../../lib/search/ask.ts';
import { createBreather } from '../../lib/search/breathe.ts';
import { findPassages } from '../../lib/search/find.ts';
import { type FrequencyMatrix, frequencyOf } from '../../lib/search/frequency.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { libraryAt } from './library.ts';
import type { Tasks } from './messages.ts';

/**
 * How often each term stands in each work; a term is read as a query.
 *
 * @throws the signal's reason when cancelled; IndexError when a file is missing
 */
export async function answerFrequency(
  base: string,
  { terms }: Tasks['frequency']['ask'],
  signal: AbortSignal,
): Promise<FrequencyMatrix> {
  const library = await libraryAt(base);
  const { index } = library;
  const synonymsOf = await library.synonymsOf();
  const breathe = createBreather(signal);
  const results = [];
  for (const term of terms) {
    const asked = await ask(index, parseQuery(term).root, synonymsOf);
    results.push({ term, found: await findPassages(index, asked, breathe) });
  }
  return frequencyOf(results, await index.works());
}
