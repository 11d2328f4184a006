/** Characters of a long query that are repeated: enough to know it again. */
const HEAD = 36;
const TAIL = 12;

/** A query as it is repeated in a sentence: the middle of a pasted paragraph is left out. */
export function shorten(query: string): string {
  const characters = [...query];
  if (characters.length <= HEAD + TAIL + 2) return query;
  return `${characters.slice(0, HEAD).join('')}……${characters.slice(-TAIL).join('')}`;
}
