import { isBlank, type Line } from './lines.ts';
import { makeRun, type Run } from './run.ts';
import { continuesEnumeration, endsSentence } from './sentence.ts';

/**
 * Shorter than this, a line that does not end a sentence stands by itself. Where
 * headings carry no numbers, an unfinished line of this length may be one.
 */
const SHORTEST_PROSE = { numbered: 15, unnumbered: 30 } as const;

/**
 * Joins the lines of a source that has a paragraph a line: only a paragraph that
 * a page break cut in mid-sentence goes on after the blank line.
 *
 * @param standsAlone lines that are no running text (headings, bylines …)
 * @param numbered whether headings carry numbers, so that a line without one is none
 */
export function joinPages(
  lines: readonly Line[],
  standsAlone: (line: Line) => boolean,
  numbered: boolean,
): readonly Run[] {
  const shortest = numbered ? SHORTEST_PROSE.numbered : SHORTEST_PROSE.unnumbered;
  const runs: Line[][] = [];
  let lastStandsAlone = false;
  for (const line of lines) {
    if (isBlank(line)) continue;
    const before = runs.at(-1);
    const last = before?.at(-1);
    const alone = standsAlone(line);
    const cutOff =
      !alone &&
      !lastStandsAlone &&
      last !== undefined &&
      ((!endsSentence(last.text) && last.text.trim().length >= shortest) ||
        continuesEnumeration(last.text, line.text.trim()));
    const goesOn = line.begins === undefined ? cutOff : !line.begins;
    if (before !== undefined && goesOn) before.push(line);
    else runs.push([line]);
    lastStandsAlone = alone;
  }
  return runs.map(makeRun);
}
