import { isNearable, join, negate, type QueryNode, type Span } from './query.ts';
import type { Say } from './query-groups.ts';

function spanOf(node: QueryNode): Span {
  if (node.type === 'literal' || node.type === 'field') return node.at;
  if (node.type === 'not') return spanOf(node.of);
  const spans = node.of.map(spanOf);
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** NEAR between what has no place in a text becomes AND. */
export function checkNears(node: QueryNode, say: Say): QueryNode {
  const checkAll = (type: 'and' | 'or', of: readonly QueryNode[]) =>
    join(
      type,
      of.map((child) => checkNears(child, say)),
    ) ?? node;
  switch (node.type) {
    case 'literal':
    case 'field':
      return node;
    case 'not':
      return negate(checkNears(node.of, say));
    case 'and':
    case 'or':
      return checkAll(node.type, node.of);
    case 'near':
      if (node.of.every(isNearable)) return node;
      say(...spanOf(node), 'NEAR 两边应为词或“|”相连的词，已改为同段出现');
      return checkAll('and', node.of);
  }
}
