import { findAnnexes } from './annex.ts';
import { opensBox, takeBox } from './boxes.ts';
import { closeColumns, closeSpaces, isLetterspaced } from './clean.ts';
import { decideHeadings } from './decide-headings.ts';
import type { Artefact, Doubt, DraftBlock, DraftLeaf, Gap } from './draft.ts';
import { cutGlued } from './glued.ts';
import { isHeadingShaped, readNumberedLine } from './heading.ts';
import { isHardWrapped, joinColumns } from './join-columns.ts';
import { joinPages } from './join-pages.ts';
import { isCaption, isCredit, leafKind } from './leaf.ts';
import type { Line } from './lines.ts';
import type { Run } from './run.ts';
import { endsSentence, splitTail } from './sentence.ts';
import { takeTable } from './tables.ts';
import { isDecimal, readUnit, type Unit } from './unit.ts';

export interface Outline {
  readonly blocks: readonly DraftBlock[];
  /** Whether the headings are numbered, as those of plans and notices are. */
  readonly numbered: boolean;
  readonly artefacts: readonly Artefact[];
  readonly doubts: readonly Doubt[];
  readonly gaps: readonly Gap[];
}

/** `科学导报讯 为进一步…`: a dateline keeps the space that sets it off. */
const DATELINE = /^(\p{Script=Han}{2,8}讯)\s+/u;
/** Where headings carry no numbers, an unfinished line up to this length is one. */
const LONGEST_HEADLINE = 30;

function proseOf(text: string): string {
  const dateline = DATELINE.exec(text.trim())?.[1];
  if (dateline === undefined) return closeColumns(text);
  return `${dateline} ${closeSpaces(text.trim().slice(dateline.length))}`;
}

function isNumberedHeading(text: string): boolean {
  const found = readNumberedLine(text);
  return found !== undefined && (isHeadingShaped(found) || found.series === '条');
}

/** Lines that are no running text, whatever stands before and after them. */
function standsAlone(line: Line): boolean {
  const text = closeSpaces(line.text, true);
  if (line.hashes > 0 || line.bold || isLetterspaced(line.text)) return true;
  return leafKind(text) !== undefined || isNumberedHeading(text);
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
function readProse(run: Run, text: string, line: number, doubts: Doubt[]): readonly DraftBlock[] {
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

/** Captions that cut a paragraph go behind it: the text is read on first. */
function withCaptions(
  captions: readonly Line[],
  runs: readonly Run[],
): readonly (Run | DraftBlock)[] {
  const items: (Run | DraftBlock)[] = [];
  let next = 0;
  const addUntil = (line: number) => {
    for (; (captions[next]?.number ?? line) < line; next++) {
      const { text = '', number = line } = captions[next] ?? {};
      items.push({ type: 'leaf', kind: 'caption', text: closeSpaces(text, true), line: number });
    }
  };
  for (const run of runs) {
    addUntil(run.lines[0]?.number ?? 0);
    items.push(run);
  }
  addUntil(Number.POSITIVE_INFINITY);
  return items;
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

/** Tables, boxes and runs of text, in order. */
function readItems(
  lines: readonly Line[],
  numbered: boolean,
  artefacts: Artefact[],
  doubts: Doubt[],
): readonly (Run | DraftBlock)[] {
  const items: (Run | DraftBlock)[] = [];
  const wrapped = isHardWrapped(lines);
  let pending: Line[] = [];
  const flush = () => {
    const captions = pending.filter((line) => isCaption(line.text.trim()));
    const text = pending.filter((line) => !isCaption(line.text.trim()));
    const runs = wrapped ? joinColumns(text, standsAlone) : joinPages(text, standsAlone, numbered);
    items.push(...withCaptions(captions, runs));
    pending = [];
  };
  for (let i = 0; i < lines.length; ) {
    const box = opensBox(lines, i) ? takeBox(lines, i) : undefined;
    const table = box ? undefined : takeTable(lines, i);
    if (box) {
      flush();
      items.push(box.block);
      doubts.push(...box.doubts);
      i = box.next;
    } else if (table) {
      flush();
      items.push(table.table);
      artefacts.push(...table.artefacts);
      i = table.next;
    } else pending.push(lines[i++] as Line);
  }
  flush();
  return items;
}

function depthOfHashes(lines: readonly Line[]): (hashes: number) => number {
  const used = [...new Set(lines.map((line) => line.hashes).filter((hashes) => hashes > 0))];
  used.sort((a, b) => a - b);
  return (hashes) => used.indexOf(hashes) + 1;
}

/**
 * Recognises what a document is built of: headings that continue their series,
 * tables, boxes, captions, bylines, and paragraphs over page breaks and columns.
 *
 * @param lines the lines of one work, without contents, notice and colophon
 * @param official whether it is an official document: its unfinished lines are no headlines
 */
export function recogniseOutline(lines: readonly Line[], official = false): Outline {
  const artefacts: Artefact[] = [];
  const doubts: Doubt[] = [];
  const gaps: Gap[] = [];
  const decimal = isDecimal(lines);
  const numbered =
    decimal ||
    lines.some((line) => {
      const found = readNumberedLine(closeSpaces(line.text, true));
      if (found?.series === '条') return true;
      return found?.number === 1 && isHeadingShaped(found);
    });
  const guesses = !numbered && !official && lines.every((line) => line.begins === undefined);
  const depthOf = depthOfHashes(lines);

  const items = readItems(lines, numbered, artefacts, doubts);
  const glued = items.map((item): Unit | DraftBlock =>
    'type' in item ? item : readUnit(item, decimal),
  );
  const units = glued.filter((item): item is Unit => !('type' in item));
  const { units: cutUnits, cut } = cutGlued(units, decimal);
  for (const { line } of cut) doubts.push({ line, message: '标题与上段连排，已断开，请核对' });
  // Units keep their place among the blocks: what was cut follows its head.
  const byRun = new Map<number, Unit[]>();
  for (const unit of cutUnits) byRun.set(unit.line, [...(byRun.get(unit.line) ?? []), unit]);
  const stream = glued.flatMap((item): readonly (Unit | DraftBlock)[] =>
    'type' in item ? [item] : (byRun.get(item.line) ?? [item]),
  );
  const decided = decideHeadings(stream, numbered);
  const isHeading = (index: number) => decided.get(index)?.depth !== undefined;
  const annexes = official ? findAnnexes(stream, isHeading) : new Map<number, string>();

  const blocks: DraftBlock[] = [];
  for (const [index, item] of stream.entries()) {
    if ('type' in item) {
      blocks.push(item);
      continue;
    }
    const { run, text, line, numbered: found } = item;
    const kind = run.lines[0]?.note ? 'note' : leafKind(text);
    if (kind !== undefined) {
      blocks.push({ type: 'leaf', kind, text, line });
      continue;
    }
    const decision = decided.get(index);
    if (decision?.doubt) doubts.push({ line, message: decision.doubt });
    if (decision?.gap) gaps.push({ line, marker: found?.marker ?? '', ...decision.gap });
    if (decision?.depth !== undefined) {
      const heading = found?.heading ?? text;
      blocks.push({ type: 'heading', depth: decision.depth, text: heading, line });
      if (found?.body) blocks.push(...readProse(run, found.body, line, doubts));
      continue;
    }
    const annex = annexes.get(index);
    if (annex !== undefined) {
      if (annex !== '') {
        blocks.push({ type: 'heading', depth: 1, text: annex, line });
        doubts.push({ line, message: '附件另立一部分，请核对' });
      }
      continue;
    }
    const hashes = run.lines[0]?.hashes ?? 0;
    if (hashes > 0) {
      blocks.push({ type: 'heading', depth: numbered ? 1 : depthOf(hashes), text, line });
      continue;
    }
    if (guesses && !endsSentence(text) && text.length <= LONGEST_HEADLINE) {
      if (run.lines.length > 1) doubts.push({ line, message: '分行的标题已连为一行，请核对' });
      blocks.push({ type: 'heading', depth: 1, text, line });
      continue;
    }
    if (!numbered && blocks.length > 0 && DATELINE.test(item.run.text.trim())) {
      doubts.push({ line, message: '段首有电头，或自此另起一篇，请核对' });
    }
    blocks.push(...readProse(run, item.run.text, line, doubts));
  }
  const finished = numbered ? blocks : captionsAtEnd(blocks);
  return { blocks: finished, numbered, artefacts, doubts, gaps };
}
