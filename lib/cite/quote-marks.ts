import type { Mark } from '../model.ts';

/** A quotation as it may stand in a draft. */
export interface Span {
  /** What is quoted, without the marks around it. */
  readonly at: Mark;
  /** From the opening mark to behind the closing one. */
  readonly outer: Mark;
  /**
   * The pairs directly inside, where they are of the same sort: ‘ ’ should stand
   * there, so that the outer pair may be one of marks that have nothing to do with
   * each other.
   */
  readonly inside?: readonly Span[];
  /** Every paragraph but the first begins with one more opening mark. */
  readonly reopens?: boolean;
}

/** Opening mark → the mark that closes. */
export const CLOSER: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['〝', '〞'],
  ['「', '」'],
  ['『', '』'],
  ['﹁', '﹂'],
  ['﹃', '﹄'],
]);
export const CLOSERS = new Set(CLOSER.values());
/** The same mark opens and closes. */
const STRAIGHT = '"＂';
/** Of two title marks so far apart, one belongs to a quotation that ends inside its title. */
const LONGEST_TITLE = 100;

export interface QuoteMark {
  readonly at: number;
  readonly char: string;
}

/** Where titles stand: the marks in 《“十四五”规划》 quote nothing. */
export function titleSpans(text: string): readonly Mark[] {
  const spans: Mark[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n') open.length = 0;
    if (char === '《') open.push(at);
    if (char !== '》') continue;
    const start = open.pop();
    if (start === undefined || open.length > 0) continue;
    const isTitle = at - start <= LONGEST_TITLE && !text.slice(start, at).includes('。');
    if (isTitle) spans.push([start, at + 1]);
  }
  return spans;
}

/** Marks of one line that stand outside titles. */
export function marksOf(
  text: string,
  from: number,
  to: number,
  titles: readonly Mark[],
): QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (!CLOSER.has(char) && !CLOSERS.has(char) && !STRAIGHT.includes(char)) continue;
    if (!titles.some(([start, end]) => at > start && at < end)) marks.push({ at, char });
  }
  return marks;
}

export function spanOf(open: QuoteMark, close: QuoteMark): Span {
  return { at: [open.at + 1, close.at], outer: [open.at, close.at + 1] };
}

/** Pairs marks off; what finds no partner is left over. */
export function pairOff(marks: readonly QuoteMark[]): {
  readonly pairs: readonly Span[];
  /** Offsets of the marks left over, and of those that pair doubtfully. */
  readonly stray: readonly number[];
  readonly left: readonly QuoteMark[];
} {
  const charAt = new Map(marks.map(({ at, char }) => [at, char]));
  const left: QuoteMark[] = [];
  const stray: number[] = [];
  const open: { readonly mark: QuoteMark; readonly inside: Span[] }[] = [];
  const outermost: Span[] = [];
  for (const mark of marks) {
    const isStraight = STRAIGHT.includes(mark.char);
    const depth = open.findLastIndex((one) =>
      isStraight ? STRAIGHT.includes(one.mark.char) : CLOSER.get(one.mark.char) === mark.char,
    );
    const partner = depth < 0 ? undefined : open[depth];
    if (partner) {
      // Marks of another sort that found no partner: what is inside them is inside this pair.
      const lost = open.splice(depth).slice(1);
      left.push(...lost.map((one) => one.mark));
      const inside = [...partner.inside, ...lost.flatMap((one) => one.inside)];
      const isDoubtful = inside.some(({ outer }) => charAt.get(outer[0]) === partner.mark.char);
      if (isDoubtful) stray.push(partner.mark.at, mark.at);
      const span = { ...spanOf(partner.mark, mark), ...(isDoubtful && { inside }) };
      (open.at(-1)?.inside ?? outermost).push(span);
    } else if (CLOSER.has(mark.char) || isStraight) {
      open.push({ mark, inside: [] });
    } else {
      left.push(mark);
    }
  }
  left.push(...open.map((one) => one.mark));
  const pairs = [...outermost, ...open.flatMap(({ inside }) => inside)];
  return {
    pairs: pairs.sort((a, b) => a.at[0] - b.at[0]),
    stray: [...left.map(({ at }) => at), ...stray],
    left: left.sort((a, b) => a.at - b.at),
  };
}
