import { fieldNamed } from '../../lib/search/fields.ts';

/** What ends a term before the one being typed. */
const APART = /[\s|｜()（）"“”＂]/u;
const PREFIX = /^[-－]?[~～]?/u;

/** The term being typed at the end of a query: what suggestions can complete. */
export interface LastTerm {
  readonly text: string;
  /** Where in the query it begins, in UTF-16 units. */
  readonly start: number;
}

/** @returns undefined when the query ends in nothing to be completed, as `地区:` does not */
export function lastTerm(query: string): LastTerm | undefined {
  let start = query.length;
  while (start > 0 && !APART.test(query.charAt(start - 1))) start -= 1;
  const typed = query.slice(start);
  const prefix = PREFIX.exec(typed)?.[0].length ?? 0;
  const text = typed.slice(prefix);
  const colon = text.search(/[:：]/u);
  if (text === '' || (colon > 0 && fieldNamed(text.slice(0, colon)))) return undefined;
  return { text, start: start + prefix };
}

/** The query with its last term completed; a text with spaces or marks stays one string. */
export function completeTerm(query: string, text: string): string {
  const start = lastTerm(query)?.start ?? query.length;
  return query.slice(0, start) + (APART.test(text) ? `"${text.replace(/["＂]/gu, '〞')}"` : text);
}
