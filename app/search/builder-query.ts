import { parseQuery } from '../../lib/search/parse-query.ts';
import { printQuery } from '../../lib/search/print-query.ts';
import {
  type Field,
  join,
  type Literal,
  negate,
  type QueryNode,
  type Span,
} from '../../lib/search/query.ts';

/** What the form 组合检索 holds: lists of terms parted by spaces, and single values. */
export interface BuilderFields {
  readonly all: string;
  readonly any: string;
  readonly none: string;
  readonly near: string;
  /** Most characters between the terms of `near`. */
  readonly within: string;
  readonly place: string;
  readonly kind: string;
  readonly year: string;
  readonly title: string;
  readonly chapter: string;
}

export const BLANK: BuilderFields = {
  all: '',
  any: '',
  none: '',
  near: '',
  within: '10',
  place: '',
  kind: '',
  year: '',
  title: '',
  chapter: '',
};

const SINGLE_FIELDS = ['place', 'kind', 'year', 'title', 'chapter'] as const satisfies Field[];

const NOWHERE: Span = [0, 0];
/** A term, or several words in quotes; `~` in front wants its synonyms. */
const TERM = /([~～]?)(?:"([^"]+)"|“([^”]+)”|(\S+))/gu;
const LONGEST_NEAR = 9999;

function literalsOf(list: string): readonly Literal[] {
  return [...list.matchAll(TERM)].map(([, tilde, straight, curly, plain]) => {
    const quoted = straight ?? curly;
    const text = quoted ?? plain ?? '';
    return {
      type: 'literal',
      text,
      quoted: quoted !== undefined,
      synonyms: tilde !== '' && tilde !== undefined,
      at: NOWHERE,
    };
  });
}

/** What the form asks for, in the language of queries; empty when it is blank. */
export function toQuery(fields: BuilderFields): string {
  const near = literalsOf(fields.near);
  const within = Math.min(Math.max(Number.parseInt(fields.within, 10) || 0, 0), LONGEST_NEAR);
  const nodes: readonly (QueryNode | undefined)[] = [
    ...literalsOf(fields.all),
    join('or', literalsOf(fields.any)),
    near.length > 1 ? { type: 'near', within, of: near } : near[0],
    ...SINGLE_FIELDS.map((field): QueryNode | undefined => {
      const value = fields[field].trim();
      return value === '' ? undefined : { type: 'field', field, value, at: NOWHERE };
    }),
    ...literalsOf(fields.none).map(negate),
  ];
  const root = join(
    'and',
    nodes.filter((node) => node !== undefined),
  );
  return root ? printQuery(root) : '';
}

function isLiteral(node: QueryNode): node is Literal {
  return node.type === 'literal';
}

function printList(literals: readonly Literal[]): string {
  return literals
    .map(({ text, quoted, synonyms }) => (synonyms ? '~' : '') + (quoted ? `"${text}"` : text))
    .join(' ');
}

/**
 * Reads a query back into the form.
 *
 * @returns undefined when the query says what the form has no place for
 */
export function fromQuery(query: string): BuilderFields | undefined {
  const { root, problems } = parseQuery(query);
  if (problems.length > 0) return undefined;
  if (!root) return BLANK;
  const parts = root.type === 'and' ? root.of : [root];
  const all: Literal[] = [];
  const none: Literal[] = [];
  const fields: { -readonly [K in keyof BuilderFields]: BuilderFields[K] } = { ...BLANK };
  for (const part of parts) {
    if (part.type === 'literal') all.push(part);
    else if (part.type === 'not') {
      if (!isLiteral(part.of)) return undefined;
      none.push(part.of);
    } else if (part.type === 'or') {
      if (fields.any !== '' || !part.of.every(isLiteral)) return undefined;
      fields.any = printList(part.of);
    } else if (part.type === 'near') {
      if (fields.near !== '' || !part.of.every(isLiteral)) return undefined;
      fields.near = printList(part.of);
      fields.within = String(part.within);
    } else if (part.type === 'field') {
      const name = SINGLE_FIELDS.find((field) => field === part.field);
      if (!name || fields[name] !== '') return undefined;
      fields[name] = part.value;
    } else return undefined;
  }
  return { ...fields, all: printList(all), none: printList(none) };
}
