import { opensBox, takeBox } from './boxes.ts';
import { closeSpaces, isLetterspaced } from './clean.ts';
import type { Artefact, Doubt, DraftBlock } from './draft.ts';
import { isHeadingShaped, readNumberedLine } from './heading.ts';
import { isHardWrapped, joinColumns } from './join-columns.ts';
import { joinPages } from './join-pages.ts';
import { isCaption, leafKind } from './leaf.ts';
import type { Line } from './lines.ts';
import type { Run } from './run.ts';
import { takeTable } from './tables.ts';

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

/**
 * Tells tables, boxes and captions from running text, whose lines are joined to
 * paragraphs.
 *
 * @param numbered whether the headings carry numbers
 * @param artefacts to which is added what tables leave out
 * @param doubts to which is added what is not certain
 * @returns all of them, in order
 */
export function readItems(
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
