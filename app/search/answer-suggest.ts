import type { Suggestion } from '../../lib/search/suggest.ts';
import type { Library } from './library.ts';
import type { Tasks } from './messages.ts';

/** As many as fit above the keyboard of a phone. */
const MOST = 7;

/** @throws SuggestError when a file of the suggestions is missing */
export async function answerSuggest(
  library: Library,
  { input }: Tasks['suggest']['ask'],
): Promise<readonly Suggestion[]> {
  const { suggest } = await library.suggestions();
  return suggest(input, MOST);
}
