import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { findArticle } from './find-article.ts';
import { isFootnote, withNumbers } from './html-lists.ts';
import { BLOCKS, children, DEEPEST, type HtmlNode, inlineText, SILENT } from './html-node.ts';
import { isLayout, writeTable } from './html-table.ts';
import { countCharacters, type SourceText } from './lines.ts';
import { SourceError } from './read-text.ts';
import { type WrittenLines, writeLine } from './written-lines.ts';

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

function writeBlock(node: HtmlNode, out: WrittenLines): void {
  const heading = /^h([1-6])$/u.exec(node.tagName ?? '')?.[1];
  const bold = isAllBold(node);
  for (const part of inlineText(node).split('\n')) {
    const line = part.replace(/[\t\n\r ]+/gu, ' ').replace(/[\u00a0 ]+$/u, '');
    if (line.trim() === '') continue;
    const note = isFootnote(node);
    const hint = { begins: true, ...(bold ? { bold } : {}), ...(note ? { note } : {}) };
    writeLine(out, line.trimStart(), heading ? { ...hint, heading: Number(heading) } : hint);
  }
}

function holdsBlocks(node: HtmlNode): boolean {
  return children(node).some(
    (child) => BLOCKS.has(child.tagName ?? '') || child.tagName === 'table' || holdsBlocks(child),
  );
}

function write(
  node: HtmlNode,
  out: WrittenLines,
  skip: (node: HtmlNode) => boolean,
  depth = 0,
): void {
  if (SILENT.has(node.tagName ?? '') || depth > DEEPEST || skip(node)) return;
  if (node.tagName === 'table' && !isLayout(node)) {
    writeTable(node, out);
    return;
  }
  if (!holdsBlocks(node)) {
    writeBlock(node, out);
    return;
  }
  // Text beside blocks is a paragraph of its own, up to the next block.
  let loose: HtmlNode[] = [];
  const flush = () => {
    if (loose.length > 0) writeBlock({ type: 'element', tagName: 'div', children: loose }, out);
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

/** Characters that an element prints, those of what is skipped apart. */
function countPrinted(node: HtmlNode, skip: (node: HtmlNode) => boolean): number {
  if (node.type === 'text') return countCharacters(node.value ?? '');
  if (SILENT.has(node.tagName ?? '') || skip(node)) return 0;
  return children(node).reduce((sum, child) => sum + countPrinted(child, skip), 0);
}

function readParsed(html: string, file: string, { whole = false }: HtmlOptions): SourceText {
  const page = withNumbers(unified().use(rehypeParse).parse(html) as HtmlNode);
  const { node, skip, named, printed } = findArticle(page, whole);
  const out: WrittenLines = { lines: [], hints: new Map() };
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
  const written = countCharacters(text);
  const lost = countPrinted(node, skip) - written;
  const beside = named ? 0 : printed - written - lost;
  const doubts = [
    ...(beside > 0 ? [`正文按文字密度找出，网页其余 ${beside} 字未取，请核对`] : []),
    ...(lost > 0 ? [`正文中有 ${lost} 字不成段落，也不在表格中，未取，请核对`] : []),
  ].map((message) => ({ line: 1, message }));
  return { text, hints: out.hints, doubts };
}
