import { closeSpaces } from './clean.ts';
import { isBlank, type Line } from './lines.ts';
import { mayBeTitle } from './title.ts';

/** 附件, 附件1 on a line of its own. */
export const ANNEX = /^附\s{0,4}件\s{0,4}(\d{1,2}|[一二三四五六七八九十]{1,3})?\s{0,4}[：:]?$/u;

/**
 * Annexes that stand behind the body of a document with a title and no numbers of their
 * own, as a table does: each is a part of it.
 *
 * @returns the heading by the line of 附件2, and nothing by the line of the title, which
 *   the heading has taken up
 */
export function findAnnexes(lines: readonly Line[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const filled = lines.filter((line) => !isBlank(line));
  for (const [index, line] of filled.entries()) {
    const marker = closeSpaces(line.text, true);
    const title = filled[index + 1];
    if (index === 0 || line.cells || !ANNEX.test(marker)) continue;
    if (!title || !mayBeTitle(title) || ANNEX.test(closeSpaces(title.text, true))) continue;
    found.set(line.number, `${marker.replace(/[：:]$/u, '')} ${closeSpaces(title.text, true)}`);
    found.set(title.number, '');
  }
  return found;
}
