import { opensBox, takeBox } from './boxes.ts';
import { closeSpaces, isLetterspaced } from './clean.ts';
import type { Artefact, Doubt, DraftBlock, DraftLeaf } from './draft.ts';
import { isHeadingShaped, readNumberedLine, trackSeries } from './heading.ts';
import { isHardWrapped, joinColumns } from './join-columns.ts';
import { joinPages } from './join-pages.ts';
import { isCaption, isCredit, leafKind } from './leaf.ts';
import type { Line } from './lines.ts';
import type { Run } from './run.ts';
import { endsSentence, splitTail } from './sentence.ts';
import { takeTable } from './tables.ts';

export interface Outline {
  readonly blocks: readonly DraftBlock[];
  /** Whether the headings are numbered, as those of plans and notices are. */
  readonly numbered: boolean;
  readonly artefacts: readonly Artefact[];
  readonly doubts: readonly Doubt[];
}

/** `科学导报讯 为进一步…`: a dateline keeps the space that sets it off. */
const DATELINE = /^(\p{Script=Han}{2,8}讯)\s+/u;
/** Where headings carry no numbers, an unfinished line up to this length is one. */
const LONGEST_HEADLINE = 30;

function proseOf(text: string): string {
  const dateline = DATELINE.exec(text.trim())?.[1];
  if (dateline === undefined) return closeSpaces(text);
  return `${dateline} ${closeSpaces(text.trim().slice(dateline.length))}`;
}

function isNumberedHeading(text: string): boolean {
  const found = readNumberedLine(text);
  return found !== undefined && isHeadingShaped(found);
}

/** Lines that are no running text, whatever stands before and after them. */
function standsAlone(line: Line): boolean {
  const text = closeSpaces(line.text, true);
  if (line.hashes > 0 || isLetterspaced(line.text)) return true;
  return leafKind(text) !== undefined || isNumberedHeading(text);
}

/** Turns runs of lines into blocks; knows which headings have gone before. */
function blockReader(numbered: boolean, doubts: Doubt[]) {
  const series = trackSeries();

  const readHeading = (run: Run, text: string, line: number): DraftBlock | undefined => {
    const found = readNumberedLine(text);
    if (found !== undefined && isHeadingShaped(found)) {
      const depth = series.accept(found);
      const gap = found.marker.startsWith('第') ? ' ' : '';
      if (depth !== undefined) {
        return { type: 'heading', depth, text: found.marker + gap + found.title, line };
      }
      const expected = series.expected() || '1';
      doubts.push({
        line,
        message: `“${found.marker}”不接续本级序号（应为 ${expected}），按正文处理`,
      });
    }
    if (run.lines[0]?.hashes) return { type: 'heading', depth: 1, text, line };
    if (numbered || endsSentence(text) || text.length > LONGEST_HEADLINE) return undefined;
    if (run.lines.length > 1) doubts.push({ line, message: '分行的标题已连为一行，请核对' });
    return { type: 'heading', depth: 1, text, line };
  };

  return (run: Run): readonly DraftBlock[] => {
    const line = run.lines[0]?.number ?? 1;
    const text = closeSpaces(run.text, true);
    const kind = leafKind(text);
    if (kind !== undefined) return [{ type: 'leaf', kind, text, line }];
    const heading = readHeading(run, text, line);
    if (heading) return [heading];
    const [body, tail] = splitTail(run.text) ?? [run.text];
    const paragraph: DraftBlock = { type: 'paragraph', text: proseOf(body), lead: 0, line };
    if (tail === undefined) {
      if (!endsSentence(body)) doubts.push({ line, message: '段末没有标点，可能不全' });
      return [paragraph];
    }
    doubts.push({ line, message: '段末的来源或署名已分出，请核对' });
    const end = run.lines.at(-1)?.number ?? line;
    const leaf: DraftLeaf = {
      type: 'leaf',
      kind: isCredit(tail) ? 'credit' : 'byline',
      text: closeSpaces(tail, true),
      line: end,
    };
    return [paragraph, leaf];
  };
}

/** Captions that cut a paragraph go behind it: the text is read on first. */
function withCaptions(
  captions: readonly Line[],
  runs: readonly Run[],
  read: (run: Run) => readonly DraftBlock[],
): readonly DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let next = 0;
  const addUntil = (line: number) => {
    for (; (captions[next]?.number ?? line) < line; next++) {
      const { text = '', number = line } = captions[next] ?? {};
      blocks.push({ type: 'leaf', kind: 'caption', text: closeSpaces(text, true), line: number });
    }
  };
  for (const run of runs) {
    addUntil(run.lines[0]?.number ?? 0);
    blocks.push(...read(run));
  }
  addUntil(Number.POSITIVE_INFINITY);
  return blocks;
}

/** Headlines with nothing under them at the end of a report are captions of photographs. */
function captionsAtEnd(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const last = blocks.findLastIndex((block) => block.type !== 'heading');
  return blocks.map((block, index) =>
    index > last && block.type === 'heading'
      ? { type: 'leaf', kind: 'caption', text: block.text, line: block.line }
      : block,
  );
}

/**
 * Recognises what a document is built of: headings that continue their series,
 * tables, boxes, captions, bylines, and paragraphs over page breaks and columns.
 *
 * @param lines the lines of one work, without contents, notice and colophon
 */
export function recogniseOutline(lines: readonly Line[]): Outline {
  const blocks: DraftBlock[] = [];
  const artefacts: Artefact[] = [];
  const doubts: Doubt[] = [];
  const wrapped = isHardWrapped(lines);
  const numbered = lines.some((line) => {
    const found = readNumberedLine(closeSpaces(line.text, true));
    return found?.number === 1 && isHeadingShaped(found);
  });
  const read = blockReader(numbered, doubts);

  let pending: Line[] = [];
  const flush = () => {
    const captions = pending.filter((line) => isCaption(line.text.trim()));
    const text = pending.filter((line) => !isCaption(line.text.trim()));
    const runs = wrapped ? joinColumns(text, standsAlone) : joinPages(text, standsAlone, numbered);
    blocks.push(...withCaptions(captions, runs, read));
    pending = [];
  };
  for (let i = 0; i < lines.length; ) {
    const box = opensBox(lines[i]) ? takeBox(lines, i) : undefined;
    const table = box ? undefined : takeTable(lines, i);
    if (box) {
      flush();
      blocks.push(box.block);
      i = box.next;
    } else if (table) {
      flush();
      blocks.push(table.table);
      artefacts.push(...table.artefacts);
      i = table.next;
    } else pending.push(...lines.slice(i, ++i));
  }
  flush();
  return { blocks: captionsAtEnd(blocks), numbered, artefacts, doubts };
}
