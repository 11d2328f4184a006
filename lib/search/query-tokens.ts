import type { Field, Span } from './query.ts';
import { isBar, isSpace, type Marks, readPrefix } from './query-marks.ts';

/** A word, a quoted string or the value of a field, with what stands right in front of it. */
export interface TermToken {
  readonly type: 'term';
  readonly text: string;
  readonly quoted: boolean;
  readonly negated: boolean;
  readonly synonyms: boolean;
  readonly field?: Field;
  readonly at: Span;
}

export type Token =
  | TermToken
  | { readonly type: 'near'; readonly within: number; readonly at: Span }
  /** `hugs` when no space parts it from either side. */
  | { readonly type: 'bar'; readonly hugs: boolean; readonly at: Span }
  | {
      readonly type: 'open';
      readonly negated: boolean;
      readonly synonyms: boolean;
      readonly at: Span;
    }
  | { readonly type: 'close'; readonly at: Span };

const NEAR = /^(?:near|近)\/(\d{1,4})$/u;
/** `NEAR/9999` in full width is as long. */
const LONGEST_NEAR = 9;

/** Characters that NEAR allows between, if a term is that and nothing else. */
function nearOf({ text, quoted, negated, synonyms, field }: TermToken): number | undefined {
  if (quoted || negated || synonyms || field || text.length > LONGEST_NEAR) return undefined;
  const within = NEAR.exec(text.normalize('NFKC').toLowerCase())?.[1];
  return within === undefined ? undefined : Number(within);
}

/** Reads a query, whose marks are told from text, token by token; in one pass. */
export function* readTokens(query: string, marks: Marks): Generator<Token, void, undefined> {
  const { quotes, opens, closes } = marks;

  function endOfWord(start: number): number {
    let end = start;
    while (end < query.length) {
      const next = query.charAt(end);
      if (isSpace(next) || isBar(next) || closes.has(end) || opens.has(end)) break;
      end += 1;
    }
    return end;
  }

  for (let at = 0; at < query.length; ) {
    const char = query.charAt(at);
    if (isSpace(char)) {
      at += 1;
      continue;
    }
    if (isBar(char)) {
      const [before, after] = [query.charAt(at - 1), query.charAt(at + 1)];
      const hugs = before !== '' && !isSpace(before) && after !== '' && !isSpace(after);
      yield { type: 'bar', hugs, at: [at, at + 1] };
      at += 1;
      continue;
    }
    if (closes.has(at)) {
      yield { type: 'close', at: [at, at + 1] };
      at += 1;
      continue;
    }
    const { negated, synonyms, field, end: start } = readPrefix(query, at);
    if (opens.has(start)) {
      yield { type: 'open', negated, synonyms, at: [start, start + 1] };
      at = start + 1;
      continue;
    }
    const closing = quotes.get(start);
    const quoted = closing !== undefined;
    const end = quoted ? closing + 1 : endOfWord(start);
    // A TAB would stand for the border of two cells, which nobody can type.
    const text = quoted
      ? query.slice(start + 1, closing).replaceAll('\t', ' ')
      : query.slice(start, end);
    const term: TermToken = {
      type: 'term',
      text,
      quoted,
      negated,
      synonyms,
      ...(field && { field }),
      at: [at, end],
    };
    const within = nearOf(term);
    yield within === undefined ? term : { type: 'near', within, at: term.at };
    at = end;
  }
}
