import { fieldNamed } from './fields.ts';
import type { Field } from './query.ts';

/** Opening quote → the quotes that can close it. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"＂'],
  ['＂', '"＂'],
  ['“', '”'],
]);

const DASHES = '-－';
const TILDES = '~～';
const BARS = '|｜';
const OPENS = '(（';
const CLOSES = ')）';
const COLONS = ':：';

/** Characters of the longest name of a field. */
const LONGEST_NAME = 8;

export function isSpace(char: string): boolean {
  return char !== '' && /\s/u.test(char);
}

export function isBar(char: string): boolean {
  return char !== '' && BARS.includes(char);
}

/** Can a quoted string or a group end before this character? */
function isEdge(next: string): boolean {
  return next === '' || isSpace(next) || isBar(next) || CLOSES.includes(next);
}

export interface Prefix {
  readonly negated: boolean;
  readonly synonyms: boolean;
  readonly field?: Field;
  /** Where what the prefix belongs to begins. */
  readonly end: number;
}

/** Reads `-`, `~` and `字段:` in front of a term that begins at `start`, each at most once. */
export function readPrefix(query: string, start: number): Prefix {
  let end = start;
  const take = (marks: string): boolean => {
    if (end >= query.length || !marks.includes(query.charAt(end))) return false;
    // A mark with nothing behind it is text.
    if (isEdge(query.charAt(end + 1))) return false;
    end += 1;
    return true;
  };
  const negated = take(DASHES);
  const synonyms = take(TILDES);
  for (let colon = end + 1; colon < query.length && colon <= end + LONGEST_NAME; colon++) {
    if (!COLONS.includes(query.charAt(colon))) continue;
    const field = fieldNamed(query.slice(end, colon));
    return field ? { negated, synonyms, field, end: colon + 1 } : { negated, synonyms, end };
  }
  return { negated, synonyms, end };
}

/** Where the quotes and parentheses stand that are not text. */
export interface Marks {
  /** Opening quote → closing quote. */
  readonly quotes: ReadonlyMap<number, number>;
  readonly opens: ReadonlySet<number>;
  readonly closes: ReadonlySet<number>;
  /** Of `opens`, those that nothing closes: their groups end with the query. */
  readonly unclosed: readonly number[];
  /** Those that look like marks, have no partner and are text. */
  readonly unpaired: readonly number[];
}

/**
 * Tells marks from text, in one pass.
 *
 * A quote is a mark at the edges of a term: 坚决遏制“两高”项目 is text throughout.
 * A parenthesis groups when it opens at the beginning of a term, closes at the end
 * of one, and there is something to group: white space, `|`, a field or a group
 * inside. So （一）, (VOCs) and （二）加强监管 are text, and so are those of
 * (挥发性有机物(VOCs) 治理) that stand inside a term. What would group but is never
 * closed groups to the end of the query.
 */
export function findMarks(query: string): Marks {
  const quotes = new Map<number, number>();
  const opens = new Set<number>();
  const closes = new Set<number>();
  const unpaired: number[] = [];
  const vain = new Set<string>();
  const stack: { at: number; atEdge: boolean; groups: boolean }[] = [];

  function findClose(open: number, closers: string): number | undefined {
    if (vain.has(closers)) return undefined;
    for (let i = open + 1; i < query.length; i++) {
      if (closers.includes(query.charAt(i)) && isEdge(query.charAt(i + 1))) return i;
    }
    // Every later search would fail too: saying so once keeps the whole linear.
    vain.add(closers);
    return undefined;
  }

  /** Closers → the next of them, or white space, whichever comes first; asked for from left to right. */
  const stops = new Map<string, number>();

  /** “两高”项目 begins with a pair that is text; a quote with no partner in its term is a slip. */
  function isAlone(open: number, closers: string): boolean {
    let stop = stops.get(closers) ?? 0;
    // What lies between was looked at for the quote before: looking again would not be linear.
    if (stop <= open) {
      stop = open + 1;
      while (stop < query.length && !closers.includes(query.charAt(stop))) {
        if (isSpace(query.charAt(stop))) break;
        stop += 1;
      }
      stops.set(closers, stop);
    }
    return stop >= query.length || isSpace(query.charAt(stop));
  }

  /** Parentheses inside a term pair off within it. */
  function endTerm(): void {
    while (stack.at(-1)?.atEdge === false) stack.pop();
    const around = stack.at(-1);
    if (around) around.groups = true;
  }

  function close(at: number): void {
    const open = stack.pop();
    if (!open) {
      if (isEdge(query.charAt(at + 1))) unpaired.push(at);
      return;
    }
    const around = stack.at(-1);
    if (around?.atEdge && open.groups) around.groups = true;
    if (!open.atEdge || !open.groups || !isEdge(query.charAt(at + 1))) return;
    opens.add(open.at);
    closes.add(at);
  }

  let atStart = true;
  for (let at = 0; at < query.length; ) {
    const char = query.charAt(at);
    if (isSpace(char) || isBar(char)) {
      endTerm();
      atStart = true;
      at += 1;
      continue;
    }
    if (atStart) {
      const { field, end } = readPrefix(query, at);
      const around = stack.at(-1);
      if (field && around) around.groups = true;
      at = end;
      const closers = CLOSERS.get(query.charAt(at));
      const closing = closers === undefined ? undefined : findClose(at, closers);
      if (closing === undefined && closers !== undefined && isAlone(at, closers)) unpaired.push(at);
      if (closing !== undefined) {
        quotes.set(at, closing);
        at = closing + 1;
        atStart = false;
        continue;
      }
      if (!field && at < query.length && OPENS.includes(query.charAt(at))) {
        stack.push({ at, atEdge: true, groups: false });
        at += 1;
        continue;
      }
      atStart = false;
      continue;
    }
    if (OPENS.includes(char)) stack.push({ at, atEdge: false, groups: false });
    else if (CLOSES.includes(char)) close(at);
    at += 1;
  }
  const unclosed: number[] = [];
  let holdsGroup = false;
  for (const { at: open, atEdge, groups } of stack.reverse()) {
    if (!atEdge) continue;
    holdsGroup ||= groups;
    (holdsGroup ? unclosed : unpaired).push(open);
  }
  for (const open of unclosed) opens.add(open);
  return { quotes, opens, closes, unclosed, unpaired };
}
