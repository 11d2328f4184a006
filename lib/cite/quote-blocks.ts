import type { Mark } from '../model.ts';
import type { Span } from './quote-marks.ts';

/** `> ` of Markdown and mail. */
const QUOTED_LINE = /^[ \t]*(?:>[ \t]?)+/u;
/** A last line that says where a block is from: ——《规划》第四章. */
const SOURCE_LINE = /\n\s*(?:[—－-]{2}|[（(]\s*《|《)[^\n]*$/u;
/** Shorter lines behind a colon are items of a list rather than quotations. */
const SHORTEST_LINE = 16;

function spanOf(text: string, from: number, to: number): Span | undefined {
  const block = text.slice(from, to).trimEnd();
  const source = SOURCE_LINE.exec(block);
  const kept = source ? block.slice(0, source.index) : block;
  const start = from + (kept.length - kept.trimStart().length);
  const end = from + kept.trimEnd().length;
  const at: Mark = [start, end];
  return end > start ? { at, outer: at } : undefined;
}

/** Quotations set as blocks; in the text returned, as long as the draft, their marks are blank. */
export function findBlockQuotations(draft: string): {
  readonly text: string;
  readonly blocks: readonly Span[];
} {
  const blocks: Mark[] = [];
  let text = '';
  let isOpen = false;
  for (const line of draft.split(/(?<=\n)/u)) {
    const [marks] = QUOTED_LINE.exec(line) ?? [];
    const from = text.length;
    text += marks === undefined ? line : ' '.repeat(marks.length) + line.slice(marks.length);
    const last = blocks.at(-1);
    if (marks === undefined) isOpen = false;
    else if (isOpen && last) blocks[blocks.length - 1] = [last[0], text.length];
    else {
      blocks.push([from, text.length]);
      isOpen = true;
    }
  }
  return { text, blocks: blocks.flatMap(([from, to]) => spanOf(text, from, to) ?? []) };
}

/** Lines behind one that ends in a colon: quotations set apart, when the source has them. */
export function findLinesQuoted(text: string): readonly Span[] {
  const spans: Span[] = [];
  let isLedIn = false;
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const line = match[0].trim();
    if (line === '') continue;
    if (isLedIn && line.length >= SHORTEST_LINE) {
      const span = spanOf(text, match.index, match.index + match[0].length);
      if (span) spans.push(span);
    }
    isLedIn = /[：:]$/u.test(line);
  }
  return spans;
}
