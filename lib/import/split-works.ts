import { closeSpaces } from './clean.ts';
import type { Artefact, DraftMeta } from './draft.ts';
import { countCharacters, isBlank, type Line } from './lines.ts';

/** Lines of one work, and what its title lines say. */
export interface WorkLines {
  readonly meta: DraftMeta;
  readonly lines: readonly Line[];
  /** 1-based line of the first title line, if it has one. */
  readonly line?: number;
  readonly artefacts: readonly Artefact[];
}

const SUBTITLE = /^(?:——|—|--)/u;
/** Titles are level 1 or 2; deeper headings divide a work. */
const DEEPEST_TITLE = 2;

function runningHead(line: Line): Artefact {
  const characters = countCharacters(line.text);
  return { kind: 'running-head', firstLine: line.number, lastLine: line.number, characters };
}

/**
 * Reads a run of headings with no text between: the last of the highest level is
 * the title, the one before it the kicker, a line of dashes after it the subtitle.
 * What is left stands over several reports: a running head.
 */
function readTitleGroup(group: readonly Line[]): { meta: DraftMeta; artefacts: Artefact[] } {
  const heads = group.filter((line) => line.hashes > 0);
  const top = Math.min(...heads.map((line) => line.hashes));
  const title = heads.findLast((line) => line.hashes === top);
  const kicker = title ? heads[heads.indexOf(title) - 1] : undefined;
  const subtitle = group.find((line) => line.hashes === 0 && SUBTITLE.test(line.text.trim()));
  const text = (line: Line) => closeSpaces(line.text, true);
  return {
    meta: {
      ...(kicker ? { kicker: text(kicker) } : {}),
      ...(title ? { title: text(title) } : {}),
      ...(subtitle ? { subtitle: text(subtitle) } : {}),
    },
    artefacts: heads.filter((line) => line !== title && line !== kicker).map(runningHead),
  };
}

/**
 * Cuts a page with Markdown headings into works: a new one begins where headings
 * of level 1 or 2 follow upon text. A source without such headings is one work.
 */
export function splitWorks(lines: readonly Line[]): readonly WorkLines[] {
  const works: (WorkLines & { lines: Line[] })[] = [];
  for (let i = 0; i < lines.length; ) {
    const opening = lines[i] as Line;
    const group: Line[] = [];
    let end = i;
    for (let j = i; opening.hashes > 0 && j < lines.length; j++) {
      const line = lines[j] as Line;
      const belongs = line.hashes > 0 || (group.length > 0 && SUBTITLE.test(line.text.trim()));
      if (belongs) group.push(line);
      else if (!isBlank(line)) break;
      if (belongs) end = j + 1;
    }
    const opensWork = group.some((line) => line.hashes > 0 && line.hashes <= DEEPEST_TITLE);
    if (opensWork) {
      works.push({ ...readTitleGroup(group), lines: [], line: (group[0] as Line).number });
      i = end;
      continue;
    }
    if (works.length === 0) works.push({ meta: {}, lines: [], artefacts: [] });
    works.at(-1)?.lines.push(opening);
    i++;
  }
  return works.filter(
    (work) => work.meta.title !== undefined || work.lines.some((l) => !isBlank(l)),
  );
}
