import type { Correction, Mark } from '../model.ts';
import { type Citation, type CiteOptions, cite, type Style } from './cite.ts';
import type { CitationTarget } from './target.ts';

/** A paragraph, or a selection in one, as displayed. */
export interface Quoted {
  readonly text: string;
  readonly corrections: readonly Correction[];
  /** What of `text` is quoted; all of it when absent. */
  readonly selection?: Mark;
}

/** One level deeper: within “ ” stand ‘ ’, and within these “ ” again (GB/T 15834—2011 on 引号). */
const DEEPER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

function deepen(text: string): string {
  return text.replace(/[“”‘]|(?<![A-Za-z])’|’(?![A-Za-z])/g, (mark) => DEEPER[mark] ?? mark);
}

function selected({ text, selection }: Quoted): string {
  // Cells of a row are joined by a TAB, which no sentence holds.
  return (selection ? text.slice(...selection) : text).replace(/\t+/g, '　').trim();
}

/** Paragraphs quoted together each open with “, and only the last closes with ”. */
function quotation(parts: readonly Quoted[]): string {
  return `${parts.map((part) => `“${deepen(selected(part))}`).join('\n')}”`;
}

function correctionsIn({ text, corrections, selection }: Quoted): readonly Correction[] {
  const [start, end] = selection ?? [0, text.length];
  return corrections.filter(({ mark }) => mark[0] < end && mark[1] > start);
}

/** `校记：“控制系统”，原件作“控制系統”。`, so that nobody takes our reading for the source's. */
function apparatus(parts: readonly Quoted[]): string {
  const notes = parts
    .flatMap(correctionsIn)
    .map(({ read, printed }) => `“${read}”，原件作“${printed}”`);
  return notes.length === 0 ? '' : `校记：${notes.join('；')}。`;
}

/**
 * A quotation with where it stands, for pasting into a draft. In 公文 the source
 * leads into the quotation (`《…》（…号）第四章：“…”`); in the other styles it follows
 * on a line of its own, to be made a note or an entry. The places where our reading
 * departs from the source are listed last.
 *
 * @param parts the paragraphs quoted, in reading order; what `target` points to
 */
export function quoteWithSource(
  parts: readonly Quoted[],
  target: CitationTarget,
  style: Style,
  options: CiteOptions = {},
): Citation {
  const source = cite(target, style, options);
  const quote = quotation(parts);
  const lines = style === 'gongwen' ? [`${source.text}：${quote}`] : [quote, source.text];
  const notes = apparatus(parts);
  return { text: [...lines, ...(notes === '' ? [] : [notes])].join('\n'), missing: source.missing };
}
