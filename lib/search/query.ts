/** One literal string to be found, as typed but for its quotes. */
export interface Term {
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * What a reader asked for, as plain data: every term must occur in the passage.
 * Nothing here knows of indexes, so that any engine could answer it.
 */
export interface Query {
  readonly terms: readonly Term[];
}

/** Opening quote → the quotes that can close it. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"＂'],
  ['＂', '"＂'],
  ['“', '”'],
]);

function isSpace(char: string | undefined): boolean {
  return char !== undefined && /\s/u.test(char);
}

/**
 * Reads a query: white space parts terms; `"…"`, `“…”` and `＂…＂` hold one term
 * with its spaces. A quote counts as such only at the edge of a term, so that
 * 坚决遏制“两高”项目 is one string with the marks it was printed with; so does one
 * that is never closed. Never throws; takes time linear in the query.
 */
export function parseQuery(query: string): Query {
  const terms: Term[] = [];
  const unclosed = new Set<string>();

  function findClose(open: number, closers: string): number | undefined {
    if (unclosed.has(closers)) return undefined;
    for (let i = open + 1; i < query.length; i++) {
      const isEdge = i + 1 === query.length || isSpace(query[i + 1]);
      if (isEdge && closers.includes(query.charAt(i))) return i;
    }
    // Every later search would fail too: saying so once keeps the whole linear.
    unclosed.add(closers);
    return undefined;
  }

  for (let at = 0; at < query.length; ) {
    if (isSpace(query[at])) {
      at += 1;
      continue;
    }
    const closers = CLOSERS.get(query.charAt(at));
    const close = closers === undefined ? undefined : findClose(at, closers);
    if (close !== undefined) {
      // A TAB would stand for the border of two cells, which nobody can type.
      const text = query.slice(at + 1, close).replaceAll('\t', ' ');
      if (text.trim() !== '') terms.push({ text, quoted: true });
      at = close + 1;
      continue;
    }
    let end = at + 1;
    while (end < query.length && !isSpace(query[end])) end += 1;
    terms.push({ text: query.slice(at, end), quoted: false });
    at = end;
  }
  return { terms };
}
