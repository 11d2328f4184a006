import { FIELD_NAMES } from './fields.ts';
import { parseQuery } from './parse-query.ts';
import { join, type Literal, negate, type QueryNode } from './query.ts';

/** Folds to a quote like any other, and is none of the language. */
const PLAIN_QUOTE = '〞';
const CLOSES_EARLY = /["＂](?=[\s|｜)）]|$)/u;
const CLOSES_EARLY_CURLY = /”(?=[\s|｜)）]|$)/u;

function quote(text: string): string {
  if (!CLOSES_EARLY.test(text)) return `"${text}"`;
  if (!CLOSES_EARLY_CURLY.test(text)) return `“${text}”`;
  return `"${text.replace(/["＂]/gu, PLAIN_QUOTE)}"`;
}

/** Is a text read back as this one literal when it stands without quotes among others? */
function isPlain(text: string): boolean {
  // Behind a term, since some marks count only there; quotes could pair with later ones.
  if (/["＂“”()（）\s]/u.test(text)) return false;
  const { root, problems } = parseQuery(`x ${text}`);
  const last = root?.type === 'and' ? root.of[1] : undefined;
  return problems.length === 0 && last?.type === 'literal' && last.text === text;
}

function printLiteral({ text, quoted, synonyms }: Literal): string {
  return (synonyms ? '~' : '') + (quoted || !isPlain(text) ? quote(text) : text);
}

function printValue(value: string): string {
  return /["＂“”()（）\s|｜]/u.test(value) ? quote(value) : value;
}

/** Joined as the parser joins. */
function simplify(node: QueryNode): QueryNode {
  if (node.type === 'literal' || node.type === 'field') return node;
  if (node.type === 'not') return negate(simplify(node.of));
  const of = node.of.map(simplify);
  return node.type === 'near' ? { ...node, of } : (join(node.type, of) ?? node);
}

function printInside(node: QueryNode): string {
  const isGroup = node.type === 'and' || node.type === 'or' || node.type === 'near';
  return isGroup ? `(${print(node)})` : print(node);
}

function print(node: QueryNode): string {
  switch (node.type) {
    case 'literal':
      return printLiteral(node);
    case 'field':
      return `${FIELD_NAMES[node.field][0]}:${printValue(node.value)}`;
    case 'not':
      return `-${printInside(node.of)}`;
    case 'near':
      return node.of.map(printInside).join(` NEAR/${node.within} `);
    case 'and':
      return node.of
        .map((child) => (child.type === 'or' ? printInside(child) : print(child)))
        .join(' ');
    case 'or':
      return node.of.map(print).join(' | ');
  }
}

/**
 * Writes a query in the language {@link parseQuery} reads, so that reading it back
 * gives the same again, but for spans and for quotes added where a literal needs them.
 */
export function printQuery(node: QueryNode): string {
  return print(simplify(node));
}
