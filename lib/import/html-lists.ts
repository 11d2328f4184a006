import { children, DEEPEST, type HtmlNode, inlineText } from './html-node.ts';

/** A footnote as the reader of Word documents writes it. */
export function isFootnote({ properties }: HtmlNode): boolean {
  return /^(?:footnote|endnote)-\d/u.test(typeof properties?.id === 'string' ? properties.id : '');
}

/** The label of a list item, which a browser prints and the page does not hold. */
export function withNumbers(node: HtmlNode, depth = 0): HtmlNode {
  if (depth > DEEPEST || !node.children) return node;
  const start = Number(node.properties?.start ?? 1);
  let count = (Number.isInteger(start) ? start : 1) - 1;
  const kids = node.children.map((child) => {
    const inner = withNumbers(child, depth + 1);
    if (node.tagName !== 'ol' || child.tagName !== 'li') return inner;
    count++;
    if (isFootnote(child)) {
      // The mark in the text reads [1]; the arrow back to it is no text.
      const label: HtmlNode = { type: 'text', value: `[${count}]` };
      return {
        type: 'element',
        tagName: 'li',
        properties: child.properties ?? {},
        children: [
          label,
          {
            type: 'text',
            value: inlineText(inner)
              .replace(/\s*↑\s*/gu, ' ')
              .trim(),
          },
        ],
      };
    }
    return { ...inner, children: [{ type: 'text', value: `${count}.` }, ...children(inner)] };
  });
  return { ...node, children: kids };
}
