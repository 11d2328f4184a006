import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** What is asked of a node of a page. */
interface PageNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly PageNode[];
  /** Of a template. */
  readonly content?: PageNode;
}

/** What a page consists of, as a browser would read it. */
export interface PageParts {
  /** `p`, `p[className]`, `a[href]`: every kind of element, and each with its attributes. */
  readonly kinds: ReadonlySet<string>;
  /** Values of the attributes that lead somewhere or load something. */
  readonly addresses: readonly string[];
  /** All text, that of scripts and styles left out. */
  readonly text: string;
  /** Text of each script. */
  readonly scripts: readonly string[];
}

const ADDRESSES = /^(?:href|src|srcSet|action|formAction|data|poster|cite|ping|xLinkHref|srcDoc)$/u;
const CODE = new Set(['script', 'style']);

/** Reads HTML by the rules of the standard, as browsers do. */
export function readPage(html: string): PageParts {
  const kinds = new Set<string>();
  const addresses: string[] = [];
  const scripts: string[] = [];
  let text = '';

  function visit(node: PageNode): void {
    const { type, tagName = '', properties = {}, children = [], content } = node;
    if (type === 'comment') kinds.add('comment');
    if (type === 'text') text += node.value ?? '';
    if (type === 'element') {
      kinds.add(tagName);
      for (const [name, value] of Object.entries(properties)) {
        kinds.add(`${tagName}[${name}]`);
        if (ADDRESSES.test(name)) addresses.push(String(value));
      }
    }
    if (CODE.has(tagName)) {
      if (tagName === 'script') scripts.push(children.map(({ value }) => value ?? '').join(''));
      return;
    }
    for (const child of children) visit(child);
    if (content) visit(content);
  }

  visit(unified().use(rehypeParse, { fragment: true }).parse(html) as PageNode);
  return { kinds, addresses, text, scripts };
}
