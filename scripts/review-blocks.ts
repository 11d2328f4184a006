import { readGlyphs, squeeze } from '../lib/import/glyphs.ts';
import { escapeText, renderBlocks } from '../lib/import/markdown.ts';
import type { Address, Work } from '../lib/model.ts';
import { textsOf } from '../lib/work/walk.ts';

/** A piece of the Markdown of a work that is shown, and may be acted on, by itself. */
export interface BodyBlock {
  readonly kind: 'heading' | 'paragraph' | 'line' | 'table' | 'open' | 'close';
  /** Lines of the body it takes up, from 0, the last one not included. */
  readonly lines: readonly [from: number, to: number];
  /** Of a heading. */
  readonly depth: number;
  /** As displayed. Of a table: its rows, cells apart by TAB, each ended by LF. */
  readonly text: string;
  /** Length of the lead sentence. */
  readonly lead: number;
  /** Of a directive: `caption`, `box`, … */
  readonly name: string;
}

const RULE = /^\|(?:\s*:?-+:?\s*\|)+$/u;

function plain(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

function readLine(line: string): Omit<BodyBlock, 'lines'> {
  const block = { depth: 0, lead: 0, name: '' };
  const heading = /^(#{1,6}) (.*)$/u.exec(line);
  if (heading?.[1]) {
    const [, marks, text = ''] = heading;
    return { ...block, kind: 'heading', depth: marks.length, text: plain(text) };
  }
  const directive = /^(:{2,})([a-z]*)(?:\[(.*)\])?$/u.exec(line);
  if (directive) {
    const [, colons = '', name = '', label = ''] = directive;
    const kind = colons === '::' ? 'line' : name === '' ? 'close' : 'open';
    return { ...block, kind, name, text: plain(label) };
  }
  const lead = /^\*\*((?:\\.|[^*\\])+)\*\*/u.exec(line);
  const [whole = '', bold = ''] = lead ?? [];
  const head = plain(bold);
  const text = head + plain(line.slice(whole.length));
  return { ...block, kind: 'paragraph', text, lead: head.length };
}

/** Cuts the Markdown of a work, without its front matter, into blocks. */
export function readBlocks(body: string): readonly BodyBlock[] {
  const lines = body.split('\n');
  const blocks: BodyBlock[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!line.startsWith('|')) {
      blocks.push({ ...readLine(line), lines: [at, at + 1] });
      continue;
    }
    const from = at;
    while (lines[at + 1]?.startsWith('|')) at++;
    const rows = lines.slice(from, at + 1).filter((row) => !RULE.test(row));
    const text = rows
      .map((row) => {
        const cells = row.replace(/^\|\s?|\s*\|$/gu, '').split(/(?<!\\)\|/u);
        return `${cells.map((cell) => plain(cell.trim())).join('\t')}\n`;
      })
      .join('');
    const table = { kind: 'table', depth: 0, lead: 0, name: '', text } as const;
    blocks.push({ ...table, lines: [from, at + 1] });
  }
  return blocks;
}

function countTexts({ kind, text }: BodyBlock): number {
  if (kind === 'close' || (kind === 'open' && text === '')) return 0;
  return kind === 'table' ? text.split('\n').length - 1 : 1;
}

/** The address at which each block begins; empty for what has none. */
export function addressBlocks(blocks: readonly BodyBlock[], work: Work): readonly Address[] {
  const titles = new Set(work.titles.map(({ address }) => address));
  const texts = [...textsOf(work)].filter(({ address }) => !titles.has(address));
  let at = 0;
  return blocks.map((block) => {
    const count = countTexts(block);
    const address = count === 0 ? '' : (texts[at]?.address ?? '');
    at += count;
    return address;
  });
}

const PREFIXES = [16, 8, 4];
const SUFFIX = 8;
/** A short beginning is looked for only so far on. */
const NEAR = 4000;

/**
 * Source lines at which each block begins and ends, found by its first and last
 * characters; undefined where they are not found.
 */
export function locateBlocks(
  blocks: readonly BodyBlock[],
  source: string,
  first: number,
): readonly (readonly [from: number, to: number] | undefined)[] {
  let all = '';
  const lineAt: number[] = [];
  for (const { char, line, notation } of readGlyphs(source)) {
    if (notation || line < first) continue;
    all += char;
    for (let unit = 0; unit < char.length; unit++) lineAt.push(line);
  }
  let cursor = 0;
  return blocks.map(({ text }) => {
    const wanted = squeeze(text.replaceAll('〃', '')).join('');
    if (wanted === '') return undefined;
    for (const length of PREFIXES) {
      const start = all.indexOf(wanted.slice(0, length), cursor);
      if (start < 0 || start > cursor + NEAR) continue;
      const rough = start + wanted.length;
      const tail = wanted.slice(-SUFFIX);
      const found = all.indexOf(tail, Math.max(start, rough - tail.length));
      const end = found >= 0 && found < rough + NEAR / 4 ? found + tail.length : rough;
      cursor = end;
      return [lineAt[start] ?? first, lineAt[Math.min(end, all.length) - 1] ?? first] as const;
    }
    return undefined;
  });
}

/** Markdown of a heading. */
export function headingLine(text: string, depth: number): string {
  return renderBlocks([{ type: 'heading', depth, text, line: 0 }]);
}

/** Markdown of a paragraph whose first `lead` characters are its lead sentence. */
export function paragraphLine(text: string, lead = 0): string {
  return lead === 0 ? escapeText(text) : renderBlocks([{ type: 'paragraph', text, lead, line: 0 }]);
}
