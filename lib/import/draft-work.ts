import { authorsOf } from './byline.ts';
import { findContents } from './contents.ts';
import type { Artefact, Doubt, Draft, DraftBlock, DraftHeading, DraftMeta } from './draft.ts';
import { readColophon, readFront } from './front.ts';
import { isHeadingShaped, readNumberedLine } from './heading.ts';
import { markLeads } from './lead.ts';
import { countCharacters, isBlank, type Line } from './lines.ts';
import { recogniseOutline } from './outline.ts';
import type { WorkLines } from './split-works.ts';

function isHeading(line: Line): boolean {
  const found = readNumberedLine(line.text.trim());
  return found !== undefined && found.number === 1 && isHeadingShaped(found);
}

export interface Drafted {
  readonly draft: Draft;
  readonly artefacts: readonly Artefact[];
  readonly doubts: readonly Doubt[];
}

/** A headline that opens a report, after a caption at most, is its title. */
function findTitle(blocks: readonly DraftBlock[]): DraftHeading | undefined {
  const title = blocks.find((block) => block.type === 'heading');
  return title && blocks.indexOf(title) <= 1 ? title : undefined;
}

/** One work: contents out, front and colophon read, the rest recognised. */
export function draftWork({ lines, meta: known, line: opens }: WorkLines): Drafted {
  const artefacts: Artefact[] = [];
  const contents = findContents(lines);
  if (contents) {
    const part = lines.slice(contents.start, contents.end);
    artefacts.push({
      kind: 'contents',
      firstLine: part[0]?.number ?? 1,
      lastLine: part.at(-1)?.number ?? 1,
      characters: countCharacters(part.map((line) => line.text).join('')),
    });
  }
  const opening = contents?.start ?? lines.findIndex(isHeading);
  const front = readFront(lines.slice(0, Math.max(opening, 0)));
  const rest = [
    ...(front ? [] : lines.slice(0, Math.max(opening, 0))),
    ...lines.slice(contents?.end ?? Math.max(opening, 0)),
  ];
  const colophon = readColophon(rest);
  const outline = recogniseOutline(rest.slice(0, colophon?.start));
  const filled = lines.filter((part) => !isBlank(part));
  const line = filled[0]?.number ?? 1;
  const named = known.title ?? front?.meta.title;
  const title = named === undefined && !outline.numbered ? findTitle(outline.blocks) : undefined;
  const body = outline.blocks.filter((block) => block !== title);
  const blocks = [
    ...(front
      ? [{ type: 'container', kind: 'notice', title: '', blocks: front.notice, line } as const]
      : []),
    ...(outline.numbered ? markLeads(body) : body),
    ...(colophon
      ? [{ type: 'container', kind: 'colophon', title: '', blocks: colophon.blocks, line } as const]
      : []),
  ];
  const authors = blocks
    .flatMap((block) => (block.type === 'leaf' && block.kind === 'byline' ? [block.text] : []))
    .flatMap(authorsOf);
  const meta: DraftMeta = {
    ...known,
    ...front?.meta,
    ...(title ? { title: title.text } : {}),
    ...(authors.length > 0 ? { authors } : {}),
  };
  const doubts: Doubt[] = [...outline.doubts];
  if (title) doubts.push({ line: title.line, message: '题名取自首个标题行，请核对' });
  const bylines = blocks.filter((block) => block.type === 'leaf' && block.kind === 'byline');
  for (const { line } of bylines.slice(0, -1)) {
    doubts.push({ line, message: '署名之后还有正文，或含多篇，请分开' });
  }
  if (meta.title === undefined)
    doubts.push({ line, message: '正文未载题名，须拟题并列入 supplied' });
  const draft = { meta, blocks, firstLine: opens ?? line, lastLine: filled.at(-1)?.number ?? line };
  return { draft, artefacts: [...artefacts, ...outline.artefacts], doubts };
}
