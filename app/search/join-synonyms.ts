import { parseQuery } from '../../lib/search/parse-query.ts';
import { positiveLiterals } from '../../lib/search/query.ts';

/** The query with `~` in front of every literal of a text, so that its synonyms join. */
export function joinSynonyms(query: string, literal: string): string {
  const starts = positiveLiterals(parseQuery(query).root)
    .filter(({ text, synonyms }) => text === literal && !synonyms)
    .map(({ at }) => at[0])
    .sort((a, b) => b - a);
  return starts.reduce((text, at) => `${text.slice(0, at)}~${text.slice(at)}`, query);
}
