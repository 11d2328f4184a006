import type { Mark } from '../model.ts';
import { findChanges, isWord } from './difference.ts';
import { partsOfStretch, type Source, type SourcePassage } from './quote-source.ts';
import { plainText, type Sign, signsOf } from './quote-text.ts';
import type { VerifyLibrary } from './verify-library.ts';
import type { Candidate } from './verify-locate.ts';
import type { Difference, Reference } from './verify-model.ts';

/** A quotation of a draft with what is cited for it. */
export interface Quotation {
  readonly at: Mark;
  /** As long as `at`; marks that belong to the layout of the draft are blank. */
  readonly text: string;
  readonly reference?: Reference;
  /** Does the draft say that it stands there, or does the reference only stand near? */
  readonly isClaimed: boolean;
}

/** A character of the source with the passage it is of. */
export interface SourceSign extends Sign {
  readonly passage: SourcePassage;
}

function signsOfStretch(source: Source, start: number, end: number): readonly SourceSign[] {
  return partsOfStretch(source, start, end).flatMap(({ passage, mark }) =>
    signsOf(passage.plain, passage.text)
      .filter(({ at }) => at[0] >= mark[0] && at[1] <= mark[1])
      .map((sign) => ({ ...sign, passage })),
  );
}

/** A full stop that only the draft has is not put for the next word of the source. */
function trimEdges(quoted: readonly Sign[], source: readonly SourceSign[]): readonly SourceSign[] {
  const isStray = (a: Sign | undefined, b: Sign | undefined) =>
    a !== undefined &&
    b !== undefined &&
    a.folded !== b.folded &&
    isWord(a.folded) !== isWord(b.folded);
  const from = isStray(quoted[0], source[0]) ? 1 : 0;
  const to = isStray(quoted.at(-1), source.at(-1)) ? -1 : undefined;
  return source.slice(from, to);
}

/** A quotation beside a place of the source. */
export interface Compared {
  readonly candidate: Candidate;
  readonly differences: readonly Difference[];
  /** Characters of the quotation and the source that differ. */
  readonly weight: number;
  readonly source: readonly SourceSign[];
}

/** The text of some characters as the source displays it, a line for each passage. */
export function textOf(signs: readonly SourceSign[]): string {
  let text = '';
  for (const [i, { at, passage }] of signs.entries()) {
    const before = signs[i - 1];
    if (before && before.passage !== passage) text += '\n';
    else if (before) text += passage.text.slice(before.at[1], at[0]);
    text += passage.text.slice(...at);
  }
  return text.replaceAll('\t', ' ');
}

export function compare(
  quotation: Quotation,
  candidate: Candidate,
  library: VerifyLibrary,
): Compared {
  const differences: Difference[] = [];
  const all: SourceSign[] = [];
  let weight = 0;
  const [offset] = quotation.at;
  for (const { at, found } of candidate.runs) {
    const text = quotation.text.slice(...at);
    const base = offset + at[0];
    if (!found) {
      differences.push({ kind: '文字', quoted: text, source: '', at: [base, offset + at[1]] });
      weight += text.length;
      continue;
    }
    const quoted = signsOf(plainText(library.folder, text), text);
    const signs = trimEdges(quoted, signsOfStretch(candidate.source, found.start, found.end));
    all.push(...signs);
    for (const { left, right, kind } of findChanges(quoted, signs, found.distance)) {
      const start = quoted[left[0]]?.at[0] ?? quoted.at(-1)?.at[1] ?? 0;
      const end = left[1] > left[0] ? (quoted[left[1] - 1]?.at[1] ?? start) : start;
      const source = textOf(signs.slice(...right));
      weight += Math.max(left[1] - left[0], right[1] - right[0]);
      differences.push({
        kind,
        quoted: text.slice(start, end),
        source,
        at: [base + start, base + end],
      });
    }
  }
  return { candidate, differences, weight, source: all };
}
