import type { Work } from '../../lib/model.ts';
import { edition } from '../site/corpus.ts';
import { chineseDate } from '../site/figures.ts';

/** A text as CSS writes it. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n<]/g, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;
}

/**
 * What stands at the foot of every printed page: whose text, from which source, in
 * which version of the library. Only a style sheet reaches the margins of a page.
 */
export function PrintFooter({ work }: { readonly work: Work }) {
  const { title, number, source } = work.meta;
  const made = edition();
  const left = `《${title}》${number ? `（${number}）` : ''}`;
  const right = made ? `青典 ${made.version.slice(0, 8)} · ${chineseDate(made.ingested)}` : '青典';
  const from = `据 ${source.file} 第 ${source.lines.replaceAll('-', '–')} 行`;
  return (
    <style>
      {`@media print{@page{@bottom-left{content:${cssString(`${left}\n${from}`)}}@bottom-right{content:${cssString(right)}}}}`}
    </style>
  );
}
