import type { Paragraph } from 'mdast';
import type { Address, Correction, DivisionLevel, Mark, Prose } from '../model.ts';
import type { CorrectionEntry } from './corrections.ts';
import { readInline } from './inline.ts';
import type { Problem } from './problem.ts';

/** What one parse has seen so far; the only state, and it never leaves `parseWork`. */
export interface Reading {
  readonly file: string;
  readonly problems: Problem[];
  readonly addresses: Map<Address, number>;
  readonly pending: Map<Address, CorrectionEntry[]>;
  readonly lastArticle: { number: number };
  /** Last number of each series of headings, wherever in the work it stood. */
  readonly reached: Map<DivisionLevel, number>;
  /** Markers before which numbers are missing in the source, as the front matter says. */
  readonly gaps: ReadonlySet<string>;
}

export function lineOf(node: { position?: { start: { line: number } } | undefined }): number {
  return node.position?.start.line ?? 1;
}

export function report(
  reading: Reading,
  line: number,
  found: string,
  expected: string,
  remedy: string,
) {
  reading.problems.push({ file: reading.file, line, found, expected, remedy });
}

/** Text of one paragraph, heading or cell; a fault is reported and reads as plain text. */
export function inlineOf(
  reading: Reading,
  node: Pick<Paragraph, 'children' | 'position'>,
  leadAllowed = false,
) {
  const inline = readInline(node.children, leadAllowed);
  if ('text' in inline) return inline;
  report(reading, inline.line, inline.found, '纯文字（段首可有一处粗体，即段旨句）', inline.remedy);
  return { text: '〔见上〕' };
}

function correctionsAt(reading: Reading, address: Address, text: string): readonly Correction[] {
  const entries = reading.pending.get(address) ?? [];
  reading.pending.delete(address);
  return entries.flatMap((entry) => {
    const start = text.indexOf(entry.read);
    if (start < 0 || text.indexOf(entry.read, start + 1) >= 0) {
      report(
        reading,
        reading.addresses.get(address) ?? 1,
        `勘误“${entry.read}”在 ${address} 中${start < 0 ? '没有出现' : '出现不止一次'}`,
        '今读在该处恰好出现一次',
        '改勘误文件中的 at 或 read（可多取几个字）',
      );
      return [];
    }
    const { printed, read, evidence, line } = entry;
    return [{ mark: [start, start + read.length] satisfies Mark, printed, read, evidence, line }];
  });
}

export function prose(reading: Reading, address: Address, text: string, line: number): Prose {
  const earlier = reading.addresses.get(address);
  if (earlier !== undefined && text !== '') {
    report(
      reading,
      line,
      `地址 ${address} 与第 ${earlier} 行重复`,
      '每处文字有唯一地址',
      '检查标题序号是否重复',
    );
  }
  reading.addresses.set(address, line);
  return { address, text, corrections: correctionsAt(reading, address, text) };
}
