import type { Line } from './lines.ts';

/** Source lines that make one paragraph, or one line of its own. */
export interface Run {
  readonly lines: readonly Line[];
  /** Joined; line ends inside are gone, other white space is as it stood. */
  readonly text: string;
}

/** Joins lines: Latin words and figures stay apart at a line end, Han closes up. */
export function makeRun(lines: readonly Line[]): Run {
  let text = '';
  let last = '';
  for (const line of lines) {
    const part = line.text.trim();
    const apart = /[\u0021-\u007e]$/u.test(last) && /^[\u0021-\u007e]/u.test(part);
    text += (apart ? ' ' : '') + part;
    last = part.slice(-1);
  }
  return { lines, text };
}
