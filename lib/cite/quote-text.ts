import type { Mark } from '../model.ts';
import type { Folder } from '../search/fold.ts';

/**
 * A text as quotations are looked up in it: folded, without any white space, one
 * sort of quotation marks. Unit `i` is what stands at `starts[i]`–`ends[i]` of the
 * displayed text.
 */
export interface PlainText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** One character of a text, in the form it is found by and in the form it is judged by. */
export interface Sign {
  readonly folded: string;
  /** Differs where the characters differ, width and style of quotation marks apart. */
  readonly exact: string;
  /** In the displayed text. */
  readonly at: Mark;
}

const SPACE = /\s/u;
const INVISIBLE = /[\p{DI}\s]/gu;
const SINGLE_QUOTE = "'";
const QUOTE = '"';
/** The full-width forms of ASCII stand so far above it (Unicode, Halfwidth and Fullwidth Forms). */
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const WIDTH_SHIFT = 0xfee0;

export function plainText(folder: Folder, display: string): PlainText {
  const folded = folder(display);
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < folded.text.length; i++) {
    const unit = folded.text.charAt(i);
    if (SPACE.test(unit)) continue;
    text += unit === SINGLE_QUOTE ? QUOTE : unit;
    starts.push(folded.starts[i] ?? 0);
    ends.push(folded.ends[i] ?? 0);
  }
  return { text, starts, ends };
}

function exactForm(display: string, folded: string): string {
  if (folded === QUOTE) return QUOTE;
  return display
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDTH_SHIFT));
}

/** The characters of a displayed text, white space apart: what one of them folds to stays together. */
export function signsOf({ text, starts, ends }: PlainText, display: string): readonly Sign[] {
  const signs: Sign[] = [];
  for (let i = 0; i < text.length; ) {
    const start = starts[i] ?? 0;
    let end = i + 1;
    while (end < text.length && starts[end] === start) end += 1;
    const at: Mark = [start, ends[end - 1] ?? start];
    const folded = text.slice(i, end);
    signs.push({ folded, exact: exactForm(display.slice(...at), folded), at });
    i = end;
  }
  return signs;
}
