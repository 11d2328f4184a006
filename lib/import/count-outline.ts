import type { DraftBlock } from './draft.ts';
import { readDecimal, readNumberedLine } from './heading.ts';

/** How many of each a draft has, by the names people count them with. */
export type OutlineCounts = Readonly<Record<string, number>>;

function nameOf(text: string): string {
  const found = readNumberedLine(text);
  if (found) return found.series;
  const decimal = readDecimal(text);
  if (decimal) return decimal.series.replaceAll('1', 'n').replace(/^A/u, 'A');
  return '部分';
}

/**
 * Counts what a reader would count to see whether a document is whole: 编, 章, 节,
 * 条 with their 款, 项 and 目, the other headings by their form, paragraphs, tables
 * with their rows, boxes.
 */
export function countOutline(blocks: readonly DraftBlock[]): OutlineCounts {
  const counts: Record<string, number> = {};
  const add = (name: string, by = 1) => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  let inArticle = false;
  for (const block of blocks) {
    if (block.type === 'heading') {
      const name = nameOf(block.text);
      inArticle = name === '条';
      add(name);
    } else if (block.type === 'table') {
      add('表');
      add('表行', block.rows.length - 1);
    } else if (block.type === 'container') {
      if (block.kind === 'box') add('专栏');
    } else if (block.type === 'paragraph') {
      add('段');
      if (!inArticle) continue;
      const series = readNumberedLine(block.text)?.series;
      add(series === '（一）' ? '项' : series === '1.' || series === '（1）' ? '目' : '款');
    }
  }
  return counts;
}
