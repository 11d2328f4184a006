import { closeSpaces } from './clean.ts';
import type { DraftBlock } from './draft.ts';
import { leafKind } from './leaf.ts';
import { mayBeTitle } from './title.ts';
import type { Unit } from './unit.ts';

/** 附件, 附件1 on a line of its own. */
export const ANNEX = /^附\s{0,4}件\s{0,4}(\d{1,2}|[一二三四五六七八九十]{1,3})?\s{0,4}[：:]?$/u;

/** Whether a paragraph may be the title of an annex: it is nothing else. */
function isTitle({ run, text }: Unit): boolean {
  const [line] = run.lines;
  if (line === undefined || line.note || ANNEX.test(text) || leafKind(text) !== undefined)
    return false;
  return mayBeTitle({ ...line, text });
}

/**
 * Annexes that stand behind the body of a document with a title and no numbers of their
 * own, as a table does: each is a part of it.
 *
 * @param stream paragraphs, and what is none, in order
 * @param isHeading whether the paragraph of an index is known to be a heading
 * @returns the heading by the index of 附件2, and nothing by the index of the title,
 *   which the heading has taken up
 */
export function findAnnexes(
  stream: readonly (Unit | DraftBlock)[],
  isHeading: (index: number) => boolean,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const unitAt = (index: number): Unit | undefined => {
    const item = stream[index];
    return item === undefined || 'type' in item || isHeading(index) ? undefined : item;
  };
  for (let index = 1; index < stream.length; index++) {
    const [marker, title] = [unitAt(index), unitAt(index + 1)];
    if (!marker || !title || !ANNEX.test(marker.text) || !isTitle(title)) continue;
    found.set(index, `${marker.text.replace(/[：:]$/u, '')} ${closeSpaces(title.text, true)}`);
    found.set(index + 1, '');
  }
  return found;
}
