import { children, DEEPEST, type HtmlNode, nameOf, SILENT } from './html-node.ts';

/** Where government sites keep the article, best known first. */
const CONTAINERS = [
  'ucap-content',
  'trs_ueditor',
  'trs_editor',
  'pages_content',
  'article-content',
  'articlecontent',
  'article_content',
  'news_content',
  'zoom',
  'vsb_content',
  'main-content',
  'content_body',
  'con_con',
];
const NAVIGATION = /^(?:nav|header|footer|aside)$/u;
const NAMED_NAVIGATION =
  /(?:^|[-_ ])(?:nav|menu|breadcrumb|crumb|footer|foot|header|sidebar|share|pager|copyright|related)(?:$|[-_ ])/iu;
/** Of two nested blocks the outer one is the article if it has this much more text. */
const MUCH_MORE = 1.25;
const FEWEST_CHARACTERS = 40;

export interface Weight {
  /** Characters of text, and of those inside links. */
  readonly text: number;
  readonly linked: number;
}

/**
 * Text of every element, so that the densest can be found in one walk.
 * @throws RangeError when the page is nested deeper than any page is
 */
function weigh(root: HtmlNode): ReadonlyMap<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>();
  const visit = (node: HtmlNode, linked: boolean, depth: number): Weight => {
    if (node.type === 'text') {
      const text = (node.value ?? '').replace(/\s/gu, '').length;
      return { text, linked: linked ? text : 0 };
    }
    if (SILENT.has(node.tagName ?? '')) return { text: 0, linked: 0 };
    if (depth > DEEPEST) throw new RangeError('nested too deep');
    const sum = { text: 0, linked: 0 };
    for (const child of children(node)) {
      const part = visit(child, linked || node.tagName === 'a', depth + 1);
      sum.text += part.text;
      sum.linked += part.linked;
    }
    weights.set(node, sum);
    return sum;
  };
  visit(root, false, 0);
  return weights;
}

function findContainer(
  root: HtmlNode,
  weights: ReadonlyMap<HtmlNode, Weight>,
): HtmlNode | undefined {
  let best: { node: HtmlNode; rank: number; text: number } | undefined;
  for (const node of weights.keys()) {
    const name = nameOf(node);
    const rank =
      node.tagName === 'article'
        ? CONTAINERS.length
        : CONTAINERS.findIndex((known) => name.split(/\s+/u).includes(known));
    const text = weights.get(node)?.text ?? 0;
    if (rank < 0 || text < FEWEST_CHARACTERS) continue;
    if (!best || rank < best.rank || (rank === best.rank && text > best.text)) {
      best = { node, rank, text };
    }
  }
  return best?.node ?? (root.type === 'element' ? root : undefined);
}

/** Goes down from the page as long as one block holds most of the text that is no link. */
function findDensest(root: HtmlNode, weights: ReadonlyMap<HtmlNode, Weight>): HtmlNode {
  let node = root;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const own = (it: HtmlNode) => {
      const { text = 0, linked = 0 } = weights.get(it) ?? {};
      return text - linked;
    };
    const heaviest = children(node).reduce<HtmlNode | undefined>(
      (best, child) => (own(child) > (best ? own(best) : 0) ? child : best),
      undefined,
    );
    if (!heaviest || own(heaviest) * MUCH_MORE < own(node)) return node;
    if (heaviest.tagName === 'p' || heaviest.tagName === 'table') return node;
    node = heaviest;
  }
  return node;
}

/** Whether an element leads elsewhere: it stands beside the article, or inside its frame. */
function isNavigation(node: HtmlNode): boolean {
  return NAVIGATION.test(node.tagName ?? '') || NAMED_NAVIGATION.test(nameOf(node).trim());
}

export interface Article {
  readonly node: HtmlNode;
  /** Elements in it that are none of its text. */
  readonly skip: (node: HtmlNode) => boolean;
  /** Whether a container said so, rather than the density of the text. */
  readonly named: boolean;
  /** Characters of the whole page. */
  readonly printed: number;
}

/**
 * Finds the article of a page: where the site says it is, or where the text is dense.
 *
 * @param whole the page is nothing but the document
 * @throws RangeError when the page is nested deeper than any page is
 */
export function findArticle(page: HtmlNode, whole: boolean): Article {
  const weights = weigh(page);
  const printed = weights.get(page)?.text ?? 0;
  if (whole) return { node: page, skip: () => false, named: true, printed };
  const container = findContainer(page, weights);
  const node = container ?? findDensest(page, weights);
  const skip = (it: HtmlNode) => it !== node && isNavigation(it);
  return { node, skip, named: container !== undefined, printed };
}
