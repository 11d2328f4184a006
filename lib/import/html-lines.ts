import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { LineHints, SourceText } from './lines.ts';
import { SourceError } from './read-text.ts';

/** What the reader needs of a node of the parsed page. */
interface HtmlNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly HtmlNode[];
}

const BLOCKS = new Set(
  'p div section article main li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre hr center form fieldset header footer nav aside address figure figcaption'.split(
    ' ',
  ),
);
/** Never text: scripts, forms, and what is only drawn. */
const SILENT = new Set(
  'script style noscript template head title meta link button select option input textarea svg canvas iframe object audio video map'.split(
    ' ',
  ),
);
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
/** Deeper than this a page is broken, or meant to break a reader. */
const DEEPEST = 400;
/** Of two nested blocks the outer one is the article if it has this much more text. */
const MUCH_MORE = 1.25;
const FEWEST_CHARACTERS = 40;

function nameOf({ properties }: HtmlNode): string {
  const classes = properties?.className;
  const names = Array.isArray(classes) ? classes.join(' ') : '';
  return `${typeof properties?.id === 'string' ? properties.id : ''} ${names}`.toLowerCase();
}

function children(node: HtmlNode): readonly HtmlNode[] {
  return node.children ?? [];
}

interface Weight {
  /** Characters of text, and of those inside links. */
  readonly text: number;
  readonly linked: number;
}

/** Text of every element, so that the densest can be found in one walk. */
function weigh(root: HtmlNode): ReadonlyMap<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>();
  const visit = (node: HtmlNode, linked: boolean, depth: number): Weight => {
    if (node.type === 'text') {
      const text = (node.value ?? '').replace(/\s/gu, '').length;
      return { text, linked: linked ? text : 0 };
    }
    if (SILENT.has(node.tagName ?? '') || depth > DEEPEST) return { text: 0, linked: 0 };
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

interface Written {
  readonly lines: string[];
  readonly hints: Map<number, LineHints>;
}

function inlineText(node: HtmlNode, depth = 0): string {
  if (node.type === 'text') return (node.value ?? '').replace(/[\t\n\r ]+/gu, ' ');
  if (SILENT.has(node.tagName ?? '') || depth > DEEPEST) return '';
  if (node.tagName === 'br') return '\n';
  const text = children(node)
    .map((child) => inlineText(child, depth + 1))
    .join('');
  return BLOCKS.has(node.tagName ?? '') ? `\n${text}\n` : text;
}

/** A footnote as the reader of Word documents writes it. */
function isFootnote({ properties }: HtmlNode): boolean {
  return /^(?:footnote|endnote)-\d/u.test(typeof properties?.id === 'string' ? properties.id : '');
}

function isBoldNode(node: HtmlNode): boolean {
  if (node.tagName === 'b' || node.tagName === 'strong') return true;
  const style = node.properties?.style;
  return typeof style === 'string' && /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style);
}

/** Whether all that a block prints is bold. */
function isAllBold(node: HtmlNode, bold = false): boolean {
  if (node.type === 'text') return bold || (node.value ?? '').trim() === '';
  if (SILENT.has(node.tagName ?? '')) return true;
  return children(node).every((child) => isAllBold(child, bold || isBoldNode(node)));
}

function spanOf(node: HtmlNode, name: 'rowSpan' | 'colSpan'): number {
  const value = Number(node.properties?.[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 200) : 1;
}

function rowsIn(table: HtmlNode): readonly HtmlNode[] {
  return children(table).flatMap((node) => {
    if (node.tagName === 'tr') return [node];
    return /^(?:thead|tbody|tfoot)$/u.test(node.tagName ?? '') ? rowsIn(node) : [];
  });
}

function cellText(cell: HtmlNode): string {
  return inlineText(cell).replace(/\s+/gu, ' ').trim();
}

/** A table that only arranges a page has tables or blocks of text in its cells. */
function isLayout(table: HtmlNode): boolean {
  const cells = rowsIn(table).flatMap((row) => children(row));
  const LONG_CELL = 400;
  const holdsTable = (node: HtmlNode): boolean =>
    children(node).some((child) => child.tagName === 'table' || holdsTable(child));
  return cells.some(holdsTable) || (cells.length <= 2 && inlineText(table).length > LONG_CELL);
}

function writeTable(table: HtmlNode, out: Written): void {
  const carried: number[] = [];
  out.lines.push('');
  const rows = rowsIn(table);
  const single = rows.every((row) => children(row).filter(isCell).length === 1);
  for (const row of rows) {
    const cells: string[] = [];
    const printed: string[] = [];
    const add = (cell: string, text: string) => {
      cells.push(cell);
      printed.push(text);
    };
    const fill = () => {
      while ((carried[cells.length] ?? 0) > 0) {
        carried[cells.length] = (carried[cells.length] ?? 1) - 1;
        add('〃', '');
      }
    };
    for (const cell of children(row).filter(isCell)) {
      fill();
      const text = cellText(cell);
      if (single) {
        // A box is a table of one cell: its paragraphs are lines of it.
        for (const line of inlineText(cell)
          .split('\n')
          .map((part) => part.trim())) {
          if (line !== '') writeLine(out, line, { cells: [line] });
        }
        continue;
      }
      const width = spanOf(cell, 'colSpan');
      for (let column = 0; column < width; column++) {
        carried[cells.length] = spanOf(cell, 'rowSpan') - 1;
        add(column === 0 ? text : '', column === 0 ? text : '');
      }
    }
    fill();
    if (!single && cells.length > 0) writeLine(out, printed.join('\t'), { cells });
  }
  out.lines.push('');
}

function isCell(node: HtmlNode): boolean {
  return node.tagName === 'td' || node.tagName === 'th';
}

function writeLine(out: Written, line: string, hint: LineHints): void {
  out.lines.push(line);
  out.hints.set(out.lines.length, hint);
}

function writeBlock(node: HtmlNode, out: Written, depth: number): void {
  const heading = /^h([1-6])$/u.exec(node.tagName ?? '')?.[1];
  const bold = isAllBold(node);
  for (const part of inlineText(node).split('\n')) {
    const line = part.replace(/[\t\n\r ]+/gu, ' ').replace(/[\u00a0 ]+$/u, '');
    if (line.trim() === '') continue;
    const note = isFootnote(node);
    const hint = { begins: true, ...(bold ? { bold } : {}), ...(note ? { note } : {}) };
    writeLine(out, line.trimStart(), heading ? { ...hint, heading: Number(heading) } : hint);
  }
  if (depth === 0) out.lines.push('');
}

function holdsBlocks(node: HtmlNode): boolean {
  return children(node).some(
    (child) => BLOCKS.has(child.tagName ?? '') || child.tagName === 'table' || holdsBlocks(child),
  );
}

function write(node: HtmlNode, out: Written, skip: (node: HtmlNode) => boolean, depth = 0): void {
  if (SILENT.has(node.tagName ?? '') || depth > DEEPEST || skip(node)) return;
  if (node.tagName === 'table' && !isLayout(node)) {
    writeTable(node, out);
    return;
  }
  if (!holdsBlocks(node)) {
    writeBlock(node, out, 1);
    return;
  }
  // Text beside blocks is a paragraph of its own, up to the next block.
  let loose: HtmlNode[] = [];
  const flush = () => {
    if (loose.length > 0) writeBlock({ type: 'element', tagName: 'div', children: loose }, out, 1);
    loose = [];
  };
  for (const child of children(node)) {
    const isBlock = BLOCKS.has(child.tagName ?? '') || child.tagName === 'table';
    if (isBlock || holdsBlocks(child)) {
      flush();
      write(child, out, skip, depth + 1);
    } else loose.push(child);
  }
  flush();
}

/** The label of a list item, which a browser prints and the page does not hold. */
function withNumbers(node: HtmlNode, depth = 0): HtmlNode {
  if (depth > DEEPEST || !node.children) return node;
  let count = Number(node.properties?.start ?? 1) - 1;
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

export interface HtmlOptions {
  /** The whole page is the document: it was made from one, not found on the web. */
  readonly whole?: boolean;
}

/**
 * Reads a page: the article alone, as one paragraph a line, its tables as rows
 * with their spans, its lists with their numbers.
 *
 * @param html the decoded page
 * @param file named in errors
 * @throws SourceError when there is no text in the page
 */
export function readHtml(html: string, file: string, options: HtmlOptions = {}): SourceText {
  try {
    return readParsed(html, file, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const found = '标签嵌套过深的网页';
    const remedy = '在浏览器中打开，把正文复制为文本再导入';
    throw new SourceError(file, 1, found, '正常的网页', remedy);
  }
}

function readParsed(html: string, file: string, { whole = false }: HtmlOptions): SourceText {
  const parsed: HtmlNode = withNumbers(unified().use(rehypeParse).parse(html) as HtmlNode);
  const weights = weigh(parsed);
  const known = whole ? undefined : findContainer(parsed, weights);
  const node = whole ? parsed : (known ?? findDensest(parsed, weights));
  const out: Written = { lines: [], hints: new Map() };
  const skip = (it: HtmlNode) =>
    !whole &&
    it !== node &&
    (NAVIGATION.test(it.tagName ?? '') || NAMED_NAVIGATION.test(nameOf(it).trim()));
  write(node, out, skip);
  const text = out.lines.join('\n');
  if (text.trim() === '') {
    throw new SourceError(
      file,
      1,
      '没有正文的网页',
      '有正文的网页',
      '正文可能由脚本载入：在浏览器中打开后另存为完整网页，或把正文粘贴为文本再导入',
    );
  }
  const dropped = (weights.get(parsed)?.text ?? 0) - text.replace(/\s/gu, '').length;
  const doubts =
    known || whole || dropped <= 0
      ? []
      : [{ line: 1, message: `正文按文字密度找出，网页其余 ${dropped} 字未取，请核对` }];
  return { text, hints: out.hints, doubts };
}
