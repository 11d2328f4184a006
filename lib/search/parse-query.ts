import { checkNears } from './check-nears.ts';
import { FIELD_NAMES, faultOf } from './fields.ts';
import { negate, type ParsedQuery, type QueryNode, type QueryProblem, type Span } from './query.ts';
import { createGroups, type Say } from './query-groups.ts';
import { findMarks, type Marks } from './query-marks.ts';
import { readTokens, type TermToken } from './query-tokens.ts';

/** A pasted page is no query; what is beyond is left out and said so. */
const MOST_CHARACTERS = 10_000;
/** More than any list of variants a person keeps in one query. */
const MOST_TERMS = 200;
/** Said one by one; the rest would not be read. */
const MOST_PROBLEMS = 20;

function sayUnpaired(query: string, { unclosed, unpaired }: Marks, say: Say): void {
  const problems = [
    ...unclosed.map((at) => [at, '左括号没有配对，已补在检索式末尾'] as const),
    ...unpaired.map((at) => {
      const name = '()（）'.includes(query.charAt(at)) ? '括号' : '引号';
      return [at, `${name}没有配对，已当作文字检索`] as const;
    }),
  ];
  problems.sort(([a], [b]) => a - b);
  for (const [at, message] of problems) say(at, at + 1, message);
}

function toNode({ field, text, quoted, synonyms, negated, at }: TermToken): QueryNode {
  const node: QueryNode = field
    ? { type: 'field', field, value: text.trim(), at }
    : { type: 'literal', text, quoted, synonyms, at };
  return negated ? negate(node) : node;
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
  const say: Say = (start, end, message) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ at: [start, end], message });
  };

  const query = typed.slice(0, MOST_CHARACTERS);
  if (typed.length > MOST_CHARACTERS) {
    say(MOST_CHARACTERS, typed.length, `检索式过长，只用了前 ${MOST_CHARACTERS} 个字符`);
  }
  const marks = findMarks(query);
  sayUnpaired(query, marks, say);

  const groups = createGroups(say);
  let terms = 0;

  function takeTerm(at: Span): boolean {
    terms += 1;
    if (terms === MOST_TERMS + 1) say(...at, `检索词过多，只用了前 ${MOST_TERMS} 个`);
    return terms <= MOST_TERMS;
  }

  function isAsked({ field, text, at }: TermToken): boolean {
    if (!field) return text.trim() !== '' && takeTerm(at);
    const fault = faultOf(field, text);
    if (fault) say(...at, `${FIELD_NAMES[field][0]}：${fault}，已略去`);
    return fault === undefined && takeTerm(at);
  }

  for (const token of readTokens(query, marks)) {
    const { at } = token;
    switch (token.type) {
      case 'near':
        groups.near(token.within, at);
        break;
      case 'bar':
        groups.bar(token.hugs, at);
        break;
      case 'open':
        if (token.synonyms) say(at[0] - 1, at[0], '“~”只用于词，已略去');
        groups.open(at, token.negated);
        break;
      case 'close':
        groups.close(at);
        break;
      case 'term':
        if (isAsked(token)) groups.add(toNode(token));
    }
  }
  const root = groups.finish(query.length);
  return { root: root && checkNears(root, say), problems };
}
