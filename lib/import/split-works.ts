import { ANNEX } from './annex.ts';
import { closeSpaces } from './clean.ts';
import { readDate } from './date.ts';
import { readDocumentNumber } from './document-number.ts';
import type { Artefact, Doubt, DraftMeta } from './draft.ts';
import { MASTHEAD } from './head.ts';
import { readNumberedLine } from './heading.ts';
import { countCharacters, isBlank, type Line } from './lines.ts';
import { findNoticeEnd } from './notice.ts';
import { isDocumentName, mayBeTitle, readTitle } from './title.ts';

/** Lines of one work, and what its title lines say. */
export interface WorkLines {
  readonly meta: DraftMeta;
  readonly lines: readonly Line[];
  /** 1-based line of the first title line, if it has one. */
  readonly line?: number;
  readonly artefacts: readonly Artefact[];
  readonly doubts: readonly Doubt[];
}

const SUBTITLE = /^(?:——|—|--)/u;
/** Titles are level 1 or 2; deeper headings divide a work. */
const DEEPEST_TITLE = 2;
/** A title of so many lines stands above the first heading of an instrument. */
const MOST_TITLE_LINES = 3;
/** Fewer lines than this are no work. */
const FEWEST_LINES = 3;

function runningHead(line: Line): Artefact {
  const characters = countCharacters(line.text);
  return { kind: 'running-head', firstLine: line.number, lastLine: line.number, characters };
}

function textOf(line: Line): string {
  return closeSpaces(line.text, true);
}

/**
 * Reads a run of headings with no text between: the last of the highest level is
 * the title, the one before it the kicker, a line of dashes after it the subtitle.
 * What is left stands over several reports: a running head.
 */
function readTitleGroup(group: readonly Line[]): { meta: DraftMeta; artefacts: Artefact[] } {
  const heads = group.filter((line) => line.hashes > 0);
  const top = heads.reduce((least, line) => Math.min(least, line.hashes), Infinity);
  const title = heads.findLast((line) => line.hashes === top);
  const kicker = title ? heads[heads.indexOf(title) - 1] : undefined;
  const dashed = group.find((line) => line.hashes === 0 && SUBTITLE.test(line.text.trim()));
  // Dashes above the title are no subtitle of it.
  const subtitle = title && dashed && dashed.number > title.number ? dashed : undefined;
  return {
    meta: {
      ...(kicker ? { kicker: textOf(kicker) } : {}),
      ...(title ? { title: textOf(title) } : {}),
      ...(subtitle ? { subtitle: textOf(subtitle) } : {}),
    },
    artefacts: group
      .filter((line) => line !== title && line !== kicker && line !== subtitle)
      .map(runningHead),
  };
}

/** A heading that is numbered divides a work, whatever its level. */
function divides(line: Line): boolean {
  return readNumberedLine(textOf(line)) !== undefined;
}

/**
 * Cuts a page with Markdown headings into works: a new one begins where headings
 * of level 1 or 2 without a number follow upon text.
 */
function splitAtHeadings(lines: readonly Line[]): readonly WorkLines[] {
  const works: (WorkLines & { lines: Line[] })[] = [];
  const isMarked = (line: Line) => /^#{1,6}\s/u.test(line.raw);
  const isNumbered = lines.some((line) => line.hashes > 0 && divides(line));
  for (let i = 0; i < lines.length; ) {
    const opening = lines[i] as Line;
    const group: Line[] = [];
    let end = i;
    for (let j = i; isMarked(opening) && !divides(opening) && j < lines.length; j++) {
      const line = lines[j] as Line;
      const heads = line.hashes > 0 && !divides(line);
      const isSubtitle = group.length > 0 && SUBTITLE.test(line.text.trim());
      const belongs = heads || (isSubtitle && !group.some((it) => it.hashes === 0));
      if (belongs) group.push(line);
      else if (!isBlank(line)) break;
      if (belongs) end = j + 1;
    }
    const isFirst = works.every((work) => work.lines.every(isBlank));
    const opensWork = group.some(
      (line) =>
        line.hashes > 0 &&
        line.hashes <= DEEPEST_TITLE &&
        (!isNumbered || isFirst || isDocumentName(textOf(line))),
    );
    if (opensWork) {
      const { number } = group[0] as Line;
      works.push({ ...readTitleGroup(group), lines: [], line: number, doubts: [] });
      i = end;
      continue;
    }
    if (works.length === 0) works.push({ meta: {}, lines: [], artefacts: [], doubts: [] });
    works.at(-1)?.lines.push(opening);
    i++;
  }
  return works.filter(
    (work) => work.meta.title !== undefined || work.lines.some((l) => !isBlank(l)),
  );
}

/** Index of the first of the short lines right above `at`: the title that stands there. */
function titleAbove(lines: readonly Line[], at: number): number {
  let start = at;
  let count = 0;
  for (let i = at - 1; i >= 0 && count < MOST_TITLE_LINES; i--) {
    const line = lines[i] as Line;
    if (isBlank(line)) continue;
    // The date that signs the document before is no part of the title of this one.
    if (readDate(line.text) !== undefined) break;
    if (!mayBeTitle(line) && !ANNEX.test(textOf(line))) break;
    count++;
    const title = readTitle(lines.slice(i, at));
    if (title && lines.slice(i + title.next, at).every(isBlank)) start = i;
    else if (ANNEX.test(textOf(line)) && start < at) start = i;
  }
  return start;
}

/** Index of the 版头 that stands right above, or of the line itself. */
function mastheadAbove(lines: readonly Line[], at: number): number {
  const above = lines.findLastIndex((line, index) => index < at && !isBlank(line));
  return above >= 0 && MASTHEAD.test(textOf(lines[above] as Line)) ? above : at;
}

/**
 * Where the heads of further documents begin: another 发文字号 on a line of its own,
 * with a document name right above it, or right below.
 */
function findHeads(lines: readonly Line[]): readonly number[] {
  const numbers = lines.flatMap((line, index) => (readDocumentNumber(line.text) ? [index] : []));
  return numbers.slice(1).flatMap((at) => {
    const titled = titleAbove(lines, at);
    if (titled < at) return [mastheadAbove(lines, titled)];
    return readTitle(lines.slice(at + 1)) ? [mastheadAbove(lines, at)] : [];
  });
}

/**
 * Where another instrument begins in a text: a head of its own stands there, or its
 * headings begin anew at 1, at the top, and a document name stands right above.
 */
function findInstruments(lines: readonly Line[]): readonly number[] {
  const heads = findHeads(lines);
  const edges = [0, ...heads, lines.length];
  return edges.slice(0, -1).flatMap((from, index) => {
    const inside = findRestarts(lines.slice(from, edges[index + 1])).map((at) => from + at);
    return from === 0 ? inside : [from, ...inside];
  });
}

/** Where headings begin anew under a document name. */
function findRestarts(lines: readonly Line[]): readonly number[] {
  const notice = findNoticeEnd(lines) ?? 0;
  const starts: number[] = [];
  let top: string | undefined;
  let last = 0;
  for (const [index, line] of lines.entries()) {
    if (index < notice || line.cells || line.text.length > 400) continue;
    const found = readNumberedLine(textOf(line));
    if (!found || (found.series !== '条' && found.title.length > 50)) continue;
    top ??= found.number === 1 ? found.series : undefined;
    // 编 and 章 head a law whose 条 begin anew as well; either may come first.
    if (found.series !== top && !(found.number === 1 && found.series === '条')) continue;
    if (found.number === 1 && last > 1) {
      const start = titleAbove(lines, index);
      if (start < index) {
        starts.push(start);
        top = found.series;
        last = 1;
        continue;
      }
    }
    if (found.series === top) last = Math.max(last, found.number);
  }
  return starts;
}

function cutAt(work: WorkLines, starts: readonly number[]): readonly WorkLines[] {
  if (starts.length === 0) return [work];
  const edges = [0, ...starts, work.lines.length];
  return edges.slice(0, -1).flatMap((from, index): readonly WorkLines[] => {
    const lines = work.lines.slice(from, edges[index + 1]);
    if (index === 0) return [{ ...work, lines }];
    const line = lines.find((part) => !isBlank(part))?.number ?? 1;
    const doubts = [{ line, message: '自此另起一件，请核对' }];
    return [{ meta: {}, lines, line, artefacts: [], doubts }];
  });
}

/**
 * Cuts a source into works: reports of a newspaper page, a plan and its annexes,
 * two instruments in one file. A source with one title is one work.
 */
export function splitWorks(lines: readonly Line[]): readonly WorkLines[] {
  return splitAtHeadings(lines).flatMap((work) => {
    const { length } = work.lines.filter((line) => !isBlank(line));
    return length < FEWEST_LINES ? [work] : cutAt(work, findInstruments(work.lines));
  });
}
