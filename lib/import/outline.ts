import { findAnnexes } from './annex.ts';
import { closeSpaces } from './clean.ts';
import { decideHeadings } from './decide-headings.ts';
import type { Artefact, Doubt, DraftBlock, Gap } from './draft.ts';
import { isHeadingShaped, readNumberedLine } from './heading.ts';
import { captionsAtEnd, depthOfHashes, mayBeHeadline } from './headlines.ts';
import { leafKind } from './leaf.ts';
import type { Line } from './lines.ts';
import { readItems } from './outline-items.ts';
import { readStream } from './outline-stream.ts';
import { hasDateline, readProse } from './prose.ts';
import { isDecimal, type Unit } from './unit.ts';

export interface Outline {
  readonly blocks: readonly DraftBlock[];
  /** Whether the headings are numbered, as those of plans and notices are. */
  readonly numbered: boolean;
  readonly artefacts: readonly Artefact[];
  readonly doubts: readonly Doubt[];
  readonly gaps: readonly Gap[];
}

function opensSeries(line: Line): boolean {
  const found = readNumberedLine(closeSpaces(line.text, true));
  if (found?.series === '条') return true;
  return found?.number === 1 && isHeadingShaped(found);
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
  const numbered = decimal || lines.some(opensSeries);
  const guesses = !numbered && !official && lines.every((line) => line.begins === undefined);
  const depthOf = depthOfHashes(lines);

  const items = readItems(lines, numbered, artefacts, doubts);
  const stream = readStream(items, decimal, doubts);
  const decided = decideHeadings(stream, numbered);
  const isHeading = (index: number) => decided.get(index)?.depth !== undefined;
  const annexes = official ? findAnnexes(stream, isHeading) : new Map<number, string>();

  const blocks: DraftBlock[] = [];
  const readUnitAt = (index: number, { run, text, line, numbered: found }: Unit) => {
    const addHeading = (depth: number, heading: string) =>
      blocks.push({ type: 'heading', depth, text: heading, line });
    const kind = run.lines[0]?.note ? 'note' : leafKind(text);
    if (kind !== undefined) {
      blocks.push({ type: 'leaf', kind, text, line });
      return;
    }
    const decision = decided.get(index);
    if (decision?.doubt) doubts.push({ line, message: decision.doubt });
    if (decision?.gap) gaps.push({ line, marker: found?.marker ?? '', ...decision.gap });
    if (decision?.depth !== undefined) {
      addHeading(decision.depth, found?.heading ?? text);
      if (found?.body) blocks.push(...readProse(run, found.body, line, doubts));
      return;
    }
    const annex = annexes.get(index);
    if (annex !== undefined) {
      // The heading of an annex has taken up its title as well.
      if (annex === '') return;
      addHeading(1, annex);
      doubts.push({ line, message: '附件另立一部分，请核对' });
      return;
    }
    const hashes = run.lines[0]?.hashes ?? 0;
    if (hashes > 0) {
      addHeading(numbered ? 1 : depthOf(hashes), text);
    } else if (guesses && mayBeHeadline(text)) {
      if (run.lines.length > 1) doubts.push({ line, message: '分行的标题已连为一行，请核对' });
      addHeading(1, text);
    } else {
      if (!numbered && blocks.length > 0 && hasDateline(run.text)) {
        doubts.push({ line, message: '段首有电头，或自此另起一篇，请核对' });
      }
      blocks.push(...readProse(run, run.text, line, doubts));
    }
  };
  for (const [index, item] of stream.entries()) {
    if ('type' in item) blocks.push(item);
    else readUnitAt(index, item);
  }
  const finished = numbered ? blocks : captionsAtEnd(blocks);
  return { blocks: finished, numbered, artefacts, doubts, gaps };
}
