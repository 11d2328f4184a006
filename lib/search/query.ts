/**
 * What a reader asked for, as plain data. Nothing here knows of indexes, folding
 * or this site: any engine could answer it. The text form is read by
 * parse-query.ts and written by print-query.ts.
 *
 * A literal stands for a string the passage must hold after folding. `and`, `or`
 * and `not` are those of Boole over passages. `near` wants one occurrence of each
 * member such that each stands at most `within` folded characters from that of the
 * next member, in either order, without overlap; its members are literals or ORs of
 * literals. A field speaks of the work, but for `chapter`, which speaks of the
 * headings the passage stands under.
 */

/** UTF-16 offsets in the query as typed. */
export type Span = readonly [start: number, end: number];

export type Field = 'place' | 'kind' | 'year' | 'title' | 'file' | 'chapter';

export interface Literal {
  readonly type: 'literal';
  readonly text: string;
  readonly quoted: boolean;
  /** Other writings of the same thing are wanted too: `~词`. */
  readonly synonyms: boolean;
  readonly at: Span;
}

export type QueryNode =
  | Literal
  | { readonly type: 'and' | 'or'; readonly of: readonly QueryNode[] }
  | { readonly type: 'not'; readonly of: QueryNode }
  | { readonly type: 'near'; readonly within: number; readonly of: readonly QueryNode[] }
  | { readonly type: 'field'; readonly field: Field; readonly value: string; readonly at: Span };

/** Something that could not be read as meant; `message` says what was done instead. */
export interface QueryProblem {
  readonly at: Span;
  readonly message: string;
}

export interface ParsedQuery {
  /** Absent when nothing is asked for. */
  readonly root: QueryNode | undefined;
  readonly problems: readonly QueryProblem[];
}

/** Joins nodes; what is already joined the same way is taken apart, one alone stays itself. */
export function join(type: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | undefined {
  const of = nodes.flatMap((node) => (node.type === type ? node.of : [node]));
  return of.length > 1 ? { type, of } : of[0];
}

export function negate(node: QueryNode): QueryNode {
  return node.type === 'not' ? node.of : { type: 'not', of: node };
}

/** Can it be a member of `near`? */
export function isNearable(node: QueryNode): boolean {
  if (node.type === 'literal') return true;
  return node.type === 'or' && node.of.every(({ type }) => type === 'literal');
}

/** The literals that are looked for, not excluded, in the order typed. */
export function positiveLiterals(root: QueryNode | undefined): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (node: QueryNode, positive: boolean): void => {
    if (node.type === 'literal') {
      if (positive) found.push(node);
    } else if (node.type === 'not') visit(node.of, !positive);
    else if (node.type !== 'field') for (const child of node.of) visit(child, positive);
  };
  if (root) visit(root, true);
  return found;
}

/** Has a literal `~` in front? */
export function asksForSynonyms(root: QueryNode | undefined): boolean {
  if (!root || root.type === 'field') return false;
  if (root.type === 'literal') return root.synonyms;
  return root.type === 'not' ? asksForSynonyms(root.of) : root.of.some(asksForSynonyms);
}
