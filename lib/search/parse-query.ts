import { FIELD_NAMES, faultOf } from './fields.ts';
import {
  isNearable,
  join,
  type Literal,
  negate,
  type ParsedQuery,
  type QueryNode,
  type QueryProblem,
  type Span,
} from './query.ts';
import { findMarks, isBar, isSpace, readPrefix } from './query-marks.ts';

/** A pasted page is no query; what is beyond is left out and said so. */
const MOST_CHARACTERS = 10_000;
/** More than any list of variants a person keeps in one query. */
const MOST_TERMS = 200;
/** Whoever executes a query may recurse this deep. */
const MOST_NESTED = 32;
/** Said one by one; the rest would not be read. */
const MOST_PROBLEMS = 20;

const NEAR = /^(?:near|近)\/(\d{1,4})$/u;
/** `NEAR/9999` in full width is as long. */
const LONGEST_NEAR = 9;

/** One group being read: alternatives of conjunctions of chains of NEAR. */
interface Frame {
  readonly negated: boolean;
  readonly at: number;
  readonly ors: QueryNode[];
  ands: QueryNode[];
  chain: QueryNode[];
  withins: number[];
  /** NEAR or an unspaced `|` that waits for its right side. */
  waiting:
    | { readonly type: 'near'; readonly within: number; readonly at: Span }
    | { readonly type: 'or'; readonly at: Span }
    | undefined;
}

function openFrame(at: number, negated: boolean): Frame {
  return { negated, at, ors: [], ands: [], chain: [], withins: [], waiting: undefined };
}

/**
 * Reads a query. Never throws; takes time linear in its length.
 *
 * - white space parts terms that must all occur; `"…"` holds one with its spaces
 * - `甲 | 乙` either side; without spaces it binds before all else: `甲 乙|丙` is 甲 and
 *   one of 乙, 丙, but `甲 乙 | 丙` is both 甲 and 乙, or 丙
 * - `-甲` not; only in front of a term: 永定河-桑干河 is one string
 * - `(…)` groups where it stands around more than one term; see query-marks.ts
 * - `甲 NEAR/10 乙`, `甲 近/10 乙`: at most 10 characters between, either order
 * - `~甲` with its synonyms
 * - `地区:` `文种:` `年:` `标题:` `文件:` `章:` or `place:` `kind:` `year:` `title:` `file:`
 *   `chapter:` with a word or `"…"` right behind
 * - every mark also in full width
 */
export function parseQuery(typed: string): ParsedQuery {
  const problems: QueryProblem[] = [];
  function say(start: number, end: number, message: string): void {
    if (problems.length < MOST_PROBLEMS) problems.push({ at: [start, end], message });
  }

  const query = typed.slice(0, MOST_CHARACTERS);
  if (typed.length > MOST_CHARACTERS) {
    say(MOST_CHARACTERS, typed.length, `检索式过长，只用了前 ${MOST_CHARACTERS} 个字符`);
  }
  const { quotes, opens, closes, unpaired } = findMarks(query);
  for (const at of unpaired) {
    const name = '()（）'.includes(query.charAt(at)) ? '括号' : '引号';
    say(at, at + 1, `${name}没有配对，已当作文字检索`);
  }

  const outer: Frame[] = [];
  let frame = openFrame(0, false);
  let terms = 0;
  let ignoredOpens = 0;

  function endChain(): void {
    const { waiting, chain, withins } = frame;
    if (waiting) {
      const name = waiting.type === 'near' ? 'NEAR ' : '“|”';
      say(...waiting.at, `${name}右边没有检索词，已略去`);
    }
    frame.waiting = undefined;
    frame.chain = [];
    frame.withins = [];
    for (let from = 0; from < chain.length; ) {
      // Members parted by the same distance are one chain; the next shares its end.
      let to = from + 1;
      const within = withins[from];
      while (to < chain.length && withins[to - 1] === within) to += 1;
      const of = chain.slice(from, to);
      const [only] = of;
      if (within !== undefined && of.length > 1) frame.ands.push({ type: 'near', within, of });
      else if (only) frame.ands.push(only);
      if (to >= chain.length) break;
      from = to - 1;
    }
  }

  function endAnds(): boolean {
    endChain();
    const node = join('and', frame.ands);
    frame.ands = [];
    if (node) frame.ors.push(node);
    return node !== undefined;
  }

  function add(node: QueryNode): void {
    const { waiting, chain } = frame;
    const last = chain.at(-1);
    frame.waiting = undefined;
    if (waiting?.type === 'or' && last) {
      const either = join('or', [last, node]);
      if (either) chain[chain.length - 1] = either;
    } else if (waiting?.type === 'near' && last) {
      frame.withins.push(waiting.within);
      chain.push(node);
    } else {
      frame.waiting = waiting;
      endChain();
      frame.chain = [node];
    }
  }

  function addNear(within: number, at: Span): void {
    if (frame.chain.length === 0) say(...at, 'NEAR 左边没有检索词，已略去');
    else if (frame.waiting) say(...at, 'NEAR 左边没有检索词，已略去');
    else frame.waiting = { type: 'near', within, at };
  }

  function closeFrame(): QueryNode | undefined {
    endAnds();
    return join('or', frame.ors);
  }

  function takeTerm(at: Span): boolean {
    terms += 1;
    if (terms === MOST_TERMS + 1) say(...at, `检索词过多，只用了前 ${MOST_TERMS} 个`);
    return terms <= MOST_TERMS;
  }

  for (let at = 0; at < query.length; ) {
    const char = query.charAt(at);
    if (isSpace(char)) {
      at += 1;
      continue;
    }
    if (isBar(char)) {
      const before = query.charAt(at - 1);
      const after = query.charAt(at + 1);
      const isTight = frame.chain.length > 0 && !isSpace(before) && after !== '' && !isSpace(after);
      if (isTight && frame.waiting) say(at, at + 1, '“|”左边没有检索词，已略去');
      else if (isTight) frame.waiting = { type: 'or', at: [at, at + 1] };
      else if (!endAnds()) say(at, at + 1, '“|”左边没有检索词，已略去');
      at += 1;
      continue;
    }
    if (closes.has(at)) {
      if (ignoredOpens > 0) ignoredOpens -= 1;
      else {
        const node = closeFrame();
        const { negated, at: open } = frame;
        frame = outer.pop() ?? openFrame(0, false);
        if (node) add(negated ? negate(node) : node);
        else say(open, at + 1, '括号里没有检索词，已略去');
      }
      at += 1;
      continue;
    }
    const { negated, synonyms, field, end: start } = readPrefix(query, at);
    if (opens.has(start)) {
      if (synonyms) say(start - 1, start, '“~”只用于词，已略去');
      if (outer.length < MOST_NESTED) {
        outer.push(frame);
        frame = openFrame(start, negated);
      } else {
        if (ignoredOpens === 0) say(start, start + 1, `括号嵌套超过 ${MOST_NESTED} 层，内层已略去`);
        ignoredOpens += 1;
      }
      at = start + 1;
      continue;
    }
    const quoteEnd = quotes.get(start);
    let end = quoteEnd === undefined ? start : quoteEnd + 1;
    if (quoteEnd === undefined) {
      while (end < query.length) {
        const next = query.charAt(end);
        if (isSpace(next) || isBar(next) || closes.has(end) || opens.has(end)) break;
        end += 1;
      }
    }
    // A TAB would stand for the border of two cells, which nobody can type.
    const text =
      quoteEnd === undefined
        ? query.slice(start, end)
        : query.slice(start + 1, quoteEnd).replaceAll('\t', ' ');
    const span: Span = [at, end];
    const isPlain = quoteEnd === undefined && !negated && !synonyms && !field;
    const near =
      isPlain && text.length <= LONGEST_NEAR
        ? NEAR.exec(text.normalize('NFKC').toLowerCase())
        : null;
    at = end;
    if (near) {
      addNear(Number(near[1]), span);
      continue;
    }
    if (field) {
      const fault = faultOf(field, text);
      if (fault) say(...span, `${FIELD_NAMES[field][0]}：${fault}，已略去`);
      else if (takeTerm(span)) {
        const node: QueryNode = { type: 'field', field, value: text.trim(), at: span };
        add(negated ? negate(node) : node);
      }
      continue;
    }
    if (text.trim() === '' || !takeTerm(span)) continue;
    const literal: Literal = {
      type: 'literal',
      text,
      quoted: quoteEnd !== undefined,
      synonyms,
      at: span,
    };
    add(negated ? negate(literal) : literal);
  }
  if (frame.ors.length > 0 && frame.ands.length + frame.chain.length === 0) {
    say(query.length, query.length, '“|”右边没有检索词，已略去');
  }
  while (outer.length > 0) {
    const node = closeFrame();
    frame = outer.pop() ?? frame;
    if (node) add(node);
  }
  const root = closeFrame();
  return { root: root && checkNears(root, say), problems };
}

/** NEAR between what has no place in a text becomes AND. */
function checkNears(
  node: QueryNode,
  say: (start: number, end: number, message: string) => void,
): QueryNode {
  switch (node.type) {
    case 'literal':
    case 'field':
      return node;
    case 'not':
      return negate(checkNears(node.of, say));
    case 'and':
    case 'or':
      return (
        join(
          node.type,
          node.of.map((child) => checkNears(child, say)),
        ) ?? node
      );
    case 'near': {
      if (node.of.every(isNearable)) return node;
      const [start, end] = spanOf(node);
      say(start, end, 'NEAR 两边应为词或“|”相连的词，已改为同段出现');
      return (
        join(
          'and',
          node.of.map((child) => checkNears(child, say)),
        ) ?? node
      );
    }
  }
}

function spanOf(node: QueryNode): Span {
  if (node.type === 'literal' || node.type === 'field') return node.at;
  if (node.type === 'not') return spanOf(node.of);
  const spans = node.of.map(spanOf);
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}
