import type { Fault, LineRange, Piece } from './account.ts';
import { findDifferences } from './difference.ts';
import { type Glyph, squeeze } from './glyphs.ts';

/** A character a source should have, and the address of the text it is from. */
export interface Wanted {
  readonly char: string;
  readonly address: string;
  /** The line its correction names, on the first character of what was corrected. */
  readonly correctedOn?: number;
}

/** Who owns each character of a source. The only state of an account. */
export interface Register {
  readonly file: string;
  readonly glyphs: readonly Glyph[];
  /** Per glyph: the id of a work, `#` and an artefact's kind, or nobody. */
  readonly owners: (string | undefined)[];
  /** Glyphs that a fault has spoken of already. */
  readonly reported: Set<number>;
  readonly faults: Fault[];
  corrections: number;
}

/** Whom characters are given to, and how a message names them. */
export interface Owner {
  readonly id: string;
  readonly nameOf: (glyph: Wanted | undefined) => string;
  readonly remedy: string;
}

/** Characters shown on each side of a fault, and of a long fault itself. */
const CONTEXT = 12;
const SHOWN = 40;

export function isIn(line: number, ranges: readonly LineRange[]): boolean {
  return ranges.some(([first, last]) => first <= line && line <= last);
}

/** A piece as printed: corrections undone, white space out. */
export function asPrinted({ address, text, corrections }: Piece): readonly Wanted[] {
  const wanted: Wanted[] = [];
  const add = (part: string) => {
    for (const char of squeeze(part)) wanted.push({ char, address });
  };
  let from = 0;
  const inOrder = [...corrections].sort((a, b) => a.mark[0] - b.mark[0]);
  for (const { mark, printed, line } of inOrder) {
    add(text.slice(from, mark[0]));
    for (const [index, char] of squeeze(printed).entries()) {
      wanted.push(index === 0 ? { char, address, correctedOn: line } : { char, address });
    }
    from = mark[1];
  }
  add(text.slice(from));
  return wanted;
}

/** Indexes of the characters on these lines that nobody owns yet, in order. */
export function freeIn({ glyphs, owners }: Register, ranges: readonly LineRange[]): number[] {
  const free: number[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    if (owners[index] === undefined && !glyph.notation && isIn(glyph.line, ranges)) {
      free.push(index);
    }
  }
  return free;
}

export function charsAt({ glyphs }: Register, indexes: readonly number[]): readonly string[] {
  return indexes.map((index) => glyphs[index]?.char ?? '');
}

/** Where `run` first stands in `chars` at or after `from`; -1 if nowhere. */
export function indexOfRun(chars: readonly string[], run: readonly string[], from = 0): number {
  for (let i = from; i + run.length <= chars.length; i++) {
    if (run.every((char, k) => chars[i + k] === char)) return i;
  }
  return -1;
}

/** The characters from `start` to `end` in 【】, with a few on each side. */
export function around({ glyphs }: Register, start: number, end: number): string {
  const join = (from: number, to: number) =>
    glyphs
      .slice(Math.max(0, from), to)
      .map((glyph) => glyph.char)
      .join('');
  const middle = end - start > SHOWN ? `${join(start, start + SHOWN)}……` : join(start, end);
  return `${join(start - CONTEXT, start)}【${middle}】${join(end, end + CONTEXT)}`;
}

function give(register: Register, index: number, wanted: Wanted | undefined, owner: Owner): void {
  register.owners[index] = owner.id;
  const named = wanted?.correctedOn;
  if (named === undefined) return;
  register.corrections++;
  const line = register.glyphs[index]?.line ?? 1;
  if (named === line) return;
  register.faults.push({
    file: register.file,
    line,
    found: `${owner.nameOf(wanted)} 的勘误记为第 ${named} 行`,
    expected: `第 ${line} 行`,
    remedy: '改正勘误中的 line',
  });
}

/**
 * Compares free characters with what they should read, gives those that agree
 * to the owner and reports the rest.
 * @returns how many wanted characters the source does not have there
 */
export function settle(
  register: Register,
  free: readonly number[],
  wanted: readonly Wanted[],
  owner: Owner,
): number {
  const { glyphs, faults, reported, file } = register;
  const lineAt = (index: number | undefined) => glyphs[index ?? -1]?.line;
  let missing = 0;
  let i = 0;
  let j = 0;
  const agree = (until: number) => {
    for (; i < until; i++, j++) give(register, free[i] ?? -1, wanted[j], owner);
  };
  const texts = wanted.map(({ char }) => char);
  for (const { left, right } of findDifferences(charsAt(register, free), texts)) {
    agree(left[0]);
    const extra = wanted.slice(right[0], right[1]);
    missing += extra.length;
    const before = free[left[0] - 1];
    const next = free[left[0]];
    const isMissing = left[1] === left[0];
    // What is missing inside a text stands after the last character that is
    // there; at the start of a text, before the first.
    const opensText = wanted[right[0] - 1]?.address !== extra[0]?.address;
    const start = isMissing ? (before ?? (next ?? 0) - 1) + 1 : (next ?? 0);
    const line = lineAt(isMissing && !(opensText && next !== undefined) ? before : next);
    const end = isMissing ? start : (free[left[1] - 1] ?? start) + 1;
    const reads = extra.map(({ char }) => char).join('');
    const shown = reads.length > SHOWN ? `${reads.slice(0, SHOWN)}……` : reads;
    for (const index of free.slice(left[0], left[1])) reported.add(index);
    faults.push({
      file,
      line: line ?? lineAt(start) ?? 1,
      found: `“${around(register, start, end)}”`,
      expected:
        reads === ''
          ? `${owner.nameOf(wanted[right[0]] ?? wanted.at(-1))} 也有【】中的字`
          : `${owner.nameOf(extra[0])} 所录的“${shown}”`,
      remedy: owner.remedy,
    });
    i = left[1];
    j = right[1];
  }
  agree(free.length);
  return missing;
}
