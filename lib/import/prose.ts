import { closeColumns, closeSpaces } from './clean.ts';
import type { Doubt, DraftBlock, DraftLeaf } from './draft.ts';
import { isCredit } from './leaf.ts';
import type { Run } from './run.ts';
import { endsSentence, splitTail } from './sentence.ts';

/** `科学导报讯 为进一步…`: a dateline keeps the space that sets it off. */
const DATELINE = /^(\p{Script=Han}{2,8}讯)\s+/u;
/** Whether a paragraph begins with a dateline, as a report does. */
export function hasDateline(text: string): boolean {
  return DATELINE.test(text.trim());
}

function proseOf(text: string): string {
  const dateline = DATELINE.exec(text.trim())?.[1];
  if (dateline === undefined) return closeColumns(text);
  return `${dateline} ${closeSpaces(text.trim().slice(dateline.length))}`;
}

function paragraphOf(text: string, line: number, run: Run): DraftBlock {
  const lastLine = run.lines.at(-1)?.number ?? line;
  const end = lastLine > line ? { lastLine } : {};
  return { type: 'paragraph', text: proseOf(text), lead: 0, line, ...end };
}

/**
 * Whether a paragraph that ends in no mark may have lost its end. Where the format
 * knows its paragraphs, only a page break can have cut it.
 */
function mayBeCut(run: Run, body: string): boolean {
  const LONG = 30;
  if (endsSentence(body)) return false;
  const last = run.lines.at(-1);
  if (last?.begins === undefined) return true;
  return last.page !== undefined && body.length > LONG && !/[）)]$/u.test(body.trim());
}

/** A paragraph, and what is set off at its end: who wrote it, where it is from. */
export function readProse(
  run: Run,
  text: string,
  line: number,
  doubts: Doubt[],
): readonly DraftBlock[] {
  const [body, tail] = splitTail(text) ?? [text];
  if (tail === undefined) {
    if (mayBeCut(run, body)) doubts.push({ line, message: '段末没有标点，可能不全' });
    return [paragraphOf(body, line, run)];
  }
  doubts.push({ line, message: '段末的来源或署名已分出，请核对' });
  const leaf: DraftLeaf = {
    type: 'leaf',
    kind: isCredit(tail) ? 'credit' : 'byline',
    text: closeSpaces(tail, true),
    line: run.lines.at(-1)?.number ?? line,
  };
  return [paragraphOf(body, line, run), leaf];
}
