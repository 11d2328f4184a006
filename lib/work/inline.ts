import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** The one bold run that may open a paragraph, and the whole text. */
export interface Inline {
  readonly text: string;
  readonly lead?: string;
}

/** Why a paragraph cannot be read: Markdown that a work may not contain. */
export interface InlineFault {
  readonly found: string;
  readonly remedy: string;
  readonly line: number;
}

const NAMES: Readonly<Record<string, string>> = {
  html: 'HTML 标记',
  emphasis: '斜体标记（* 或 _）',
  inlineCode: '代码标记（`）',
  link: '链接',
  image: '图片',
  break: '行内换行',
  delete: '删除线（~~）',
  textDirective: '指令（半角冒号后接字母或汉字）',
  footnoteReference: '脚注',
};

function tidy(text: string): string {
  return text.replace(/[\t\n\r ]+/g, ' ').trim();
}

/**
 * Whether a link is an address that stands in the text itself (GFM links those
 * unasked): its text is the address, and no mark around it is lost.
 */
function isBareAddress(node: PhrasingContent): boolean {
  if (node.type !== 'link') return false;
  const text = plainText(node);
  const { start, end } = node.position ?? {};
  const length = (end?.offset ?? text.length) - (start?.offset ?? 0);
  const names = ['', 'http://', 'mailto:'].some((scheme) => node.url === scheme + text);
  return names && length === text.length;
}

/**
 * Reads the inline content of a paragraph, heading or cell: plain text, and at
 * the start of a paragraph one bold run, its lead. Anything else is a fault, so
 * that no mark of Markdown is ever dropped from a quotation unseen.
 */
export function readInline(
  nodes: readonly PhrasingContent[],
  leadAllowed: boolean,
): Inline | InlineFault {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'text' || isBareAddress(node)) continue;
    if (node.type === 'strong' && leadAllowed && index === 0) {
      if (node.children.every((child) => child.type === 'text')) continue;
    }
    return {
      found: NAMES[node.type] ?? (node.type === 'strong' ? '段首以外的粗体' : node.type),
      remedy: '正文照录原文，符号请加反斜杠转义（如 \\*、\\_、\\:、\\<）',
      line: node.position?.start.line ?? 1,
    };
  }
  const text = tidy(plainText(nodes));
  const first = nodes[0];
  const lead = first?.type === 'strong' ? tidy(plainText(first)) : '';
  return lead === '' ? { text } : { text, lead };
}
