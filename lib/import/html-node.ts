/** What the reader needs of a node of the parsed page. */
export interface HtmlNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly HtmlNode[];
}

export const BLOCKS = new Set(
  'p div section article main li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre hr center form fieldset header footer nav aside address figure figcaption'.split(
    ' ',
  ),
);
/** Never text: scripts, forms, and what is only drawn. */
export const SILENT = new Set(
  'script style noscript template head title meta link button select option input textarea svg canvas iframe object audio video map'.split(
    ' ',
  ),
);
/** Deeper than this a page is broken, or meant to break a reader. */
export const DEEPEST = 400;

/** What a node is called by its page: id and classes, in lower case. */
export function nameOf({ properties }: HtmlNode): string {
  const classes = properties?.className;
  const names = Array.isArray(classes) ? classes.join(' ') : '';
  return `${typeof properties?.id === 'string' ? properties.id : ''} ${names}`.toLowerCase();
}

export function children(node: HtmlNode): readonly HtmlNode[] {
  return node.children ?? [];
}

/** All that a node prints; `\n` where a line or a block ends. */
export function inlineText(node: HtmlNode, depth = 0): string {
  if (node.type === 'text') return (node.value ?? '').replace(/[\t\n\r ]+/gu, ' ');
  if (SILENT.has(node.tagName ?? '') || depth > DEEPEST) return '';
  if (node.tagName === 'br') return '\n';
  const text = children(node)
    .map((child) => inlineText(child, depth + 1))
    .join('');
  return BLOCKS.has(node.tagName ?? '') ? `\n${text}\n` : text;
}
