import { z } from 'zod';
import { ARTEFACT_NAMES } from '../lib/work/ledger.ts';
import { type BodyBlock, headingLine, paragraphLine, readBlocks } from './review-blocks.ts';

const block = z.int().nonnegative();
const line = z.int().positive();
const kinds = Object.keys(ARTEFACT_NAMES) as (keyof typeof ARTEFACT_NAMES)[];

/** What a reviewer may do; blocks are counted from 0, lines of the source from 1. */
export const actSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('heading'), block, depth: z.int().min(1).max(6) }),
  z.strictObject({ act: z.literal('paragraph'), block }),
  z.strictObject({ act: z.literal('split'), block, at: z.int().positive() }),
  z.strictObject({ act: z.literal('join'), block }),
  z.strictObject({ act: z.literal('artefact'), line, kind: z.enum(kinds) }),
  z.strictObject({ act: z.literal('accept'), line, message: z.string().min(1).max(2000) }),
]);

export type Act = z.infer<typeof actSchema>;

/** Why an act cannot be done, in the words of the reviewer. */
export class ActError extends Error {}

/** Blocks whose text may be cut, joined or raised. */
function isProse(it: BodyBlock | undefined): it is BodyBlock {
  return it?.kind === 'heading' || it?.kind === 'paragraph';
}

function proseAt(blocks: readonly BodyBlock[], index: number): BodyBlock {
  const found = blocks[index];
  if (!isProse(found)) throw new ActError('这一处不是标题或段落，请在文献文件中改。');
  return found;
}

/** The body with other Markdown in place of some of its lines. */
function withLines(body: string, [from, to]: readonly [number, number], markdown: string): string {
  const lines = body.split('\n');
  const after = lines.slice(to);
  // A block that is taken out takes the blank line after it along.
  if (markdown === '' && after[0] === '') after.shift();
  return [...lines.slice(0, from), ...(markdown === '' ? [] : [markdown]), ...after].join('\n');
}

function lineOf({ kind, depth }: BodyBlock, text: string, lead: number): string {
  return kind === 'heading' ? headingLine(text, depth) : paragraphLine(text, lead);
}

function split(body: string, it: BodyBlock, at: number): string {
  const head = it.text.slice(0, at).trimEnd();
  const tail = it.text.slice(at).trimStart();
  const isInside = /[\ud800-\udbff]$/u.test(it.text.slice(0, at));
  if (head === '' || tail === '' || isInside) throw new ActError('分开处应在文字中间。');
  const lead = it.lead <= head.length ? it.lead : 0;
  return withLines(body, it.lines, `${lineOf(it, head, lead)}\n\n${paragraphLine(tail)}`);
}

/** Latin letters and digits that met at a line end stay apart. */
function joinTexts(head: string, tail: string): string {
  return /[\w]$/u.test(head) && /^[\w]/u.test(tail) ? `${head} ${tail}` : head + tail;
}

function join(body: string, above: BodyBlock | undefined, it: BodyBlock): string {
  if (!isProse(above)) throw new ActError('上面不是标题或段落，不能并入。');
  const text = joinTexts(above.text, it.text);
  return withLines(body, [above.lines[0], it.lines[1]], lineOf(above, text, above.lead));
}

/** Takes out of a text a run of characters, whatever white space stands among them. */
function without(text: string, part: string): string | undefined {
  const units = [...text.matchAll(/\S/gu)];
  const squeezed = units.map(([char]) => char).join('');
  const wanted = part.replace(/\s/gu, '');
  const at = squeezed.indexOf(wanted);
  if (wanted === '' || at < 0 || squeezed.indexOf(wanted, at + 1) >= 0) return undefined;
  let length = 0;
  const starts = units.flatMap(([char], index) => {
    const start = length;
    length += char.length;
    return start >= at && start < at + wanted.length ? [index] : [];
  });
  const first = units[starts[0] ?? 0]?.index ?? 0;
  const last = units[starts.at(-1) ?? 0];
  const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
  return joinTexts(text.slice(0, first).trimEnd(), text.slice(end).trimStart());
}

function takeOut(
  body: string,
  blocks: readonly BodyBlock[],
  places: readonly (readonly [number, number] | undefined)[],
  at: number,
  printed: string,
): string {
  for (const [index, it] of blocks.entries()) {
    const [from, to] = places[index] ?? [0, 0];
    if (at < from || at > to || !isProse(it)) continue;
    const text = without(it.text, printed);
    if (text === undefined) continue;
    const lead = it.text.slice(0, it.lead) === text.slice(0, it.lead) ? it.lead : 0;
    return withLines(body, it.lines, text === '' ? '' : lineOf(it, text, lead));
  }
  throw new ActError(`第 ${at} 行的文字不在某一个标题或段落中，或不止一处；请在文献文件中改。`);
}

/**
 * The Markdown of a work after an act. Accepting a doubt leaves it as it is.
 *
 * @param places source lines of each block
 * @param printed text of a line of the source, without notation
 * @throws ActError when it cannot be done
 */
export function applyAct(
  body: string,
  act: Act,
  places: readonly (readonly [number, number] | undefined)[],
  printed: (line: number) => string,
): string {
  const blocks = readBlocks(body);
  switch (act.act) {
    case 'heading': {
      const it = proseAt(blocks, act.block);
      return withLines(body, it.lines, headingLine(it.text, act.depth));
    }
    case 'paragraph': {
      const it = proseAt(blocks, act.block);
      return withLines(body, it.lines, paragraphLine(it.text));
    }
    case 'split':
      return split(body, proseAt(blocks, act.block), act.at);
    case 'join':
      return join(body, blocks[act.block - 1], proseAt(blocks, act.block));
    case 'artefact':
      return takeOut(body, blocks, places, act.line, printed(act.line));
    case 'accept':
      return body;
  }
}
