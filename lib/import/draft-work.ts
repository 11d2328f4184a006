import { authorsOf } from './byline.ts';
import { closeSpaces } from './clean.ts';
import { readColophon } from './colophon.ts';
import { findContents } from './contents.ts';
import type {
  Artefact,
  Doubt,
  Draft,
  DraftBlock,
  DraftHeading,
  DraftLeaf,
  DraftMeta,
} from './draft.ts';
import { markLeads } from './lead.ts';
import { readLetter } from './letter.ts';
import { countCharacters, isBlank, type Line } from './lines.ts';
import { readNotice } from './notice.ts';
import { findNamedLine, readOpening } from './opening.ts';
import { recogniseOutline } from './outline.ts';
import { settleDepths } from './settle-depths.ts';
import type { WorkLines } from './split-works.ts';

export interface Drafted {
  readonly draft: Draft;
  readonly artefacts: readonly Artefact[];
  readonly doubts: readonly Doubt[];
}

/** A headline that opens a report, after the line of a caption at most, is its title. */
function findTitle(blocks: readonly DraftBlock[]): DraftHeading | undefined {
  const [first, second] = blocks;
  if (first?.type === 'heading') return first;
  return second?.type === 'heading' && second.line > (first?.line ?? 0) ? second : undefined;
}

function isEnd({ kind, text }: DraftLeaf): boolean {
  return kind === 'byline' || (kind === 'credit' && text.startsWith('来源'));
}

function dropContents(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly artefacts: readonly Artefact[];
} {
  const found = findContents(lines);
  if (!found) return { lines, artefacts: [] };
  const part = lines.slice(found.start, found.end);
  const artefact: Artefact = {
    kind: 'contents',
    firstLine: part[0]?.number ?? 1,
    lastLine: part.at(-1)?.number ?? 1,
    characters: countCharacters(part.map((line) => line.text).join('')),
  };
  return {
    lines: [...lines.slice(0, found.start), ...lines.slice(found.end)],
    artefacts: [artefact],
  };
}

function container(kind: 'notice' | 'colophon', blocks: readonly DraftBlock[], line: number) {
  return blocks.length === 0
    ? []
    : [{ type: 'container', kind, title: '', blocks, line } as const satisfies DraftBlock];
}

/** What stands before the body of a work and after it, and what it says. */
function readFrame(lines: readonly Line[], known: DraftMeta) {
  const front = readNotice(lines);
  const afterFront = lines.slice(front?.next ?? 0);
  const letter = front || known.title ? undefined : readLetter(afterFront);
  const inner = letter?.body ?? afterFront;
  const opening = letter ? undefined : readOpening(inner, known.title !== undefined);
  const title = known.title ?? letter?.meta.title ?? opening?.meta.title;
  const rest = inner.slice(opening?.next ?? 0);
  // A standard has a cover: what it is called stands among other lines.
  const at = title === undefined && !letter ? findNamedLine(rest) : undefined;
  const named = at === undefined ? undefined : rest[at];
  const name = named ? { title: closeSpaces(named.text) } : {};
  return {
    front,
    opening: [...(letter?.head ?? []), ...(opening?.blocks ?? [])],
    body: rest.filter((line) => line !== named),
    tail: letter?.tail ?? [],
    // The date of the notice is the date of the plan; a law has its own.
    meta: { ...name, ...opening?.meta, ...letter?.meta, ...front?.meta, ...known },
    official: front !== undefined || letter !== undefined || (title ?? named) !== undefined,
    titleLine: letter?.titleLine ?? opening?.titleLine ?? named?.number,
    named: named?.number,
  };
}

/** One work: contents out, front and colophon read, the rest recognised. */
export function draftWork({ lines, meta: known, line: opens, doubts: before }: WorkLines): Drafted {
  const filled = lines.filter((part) => !isBlank(part));
  const line = filled[0]?.number ?? 1;
  const contents = dropContents(lines);
  const colophon = readColophon(contents.lines);
  const frame = readFrame(contents.lines.slice(0, colophon?.start), known);
  const outline = recogniseOutline(frame.body, frame.official);
  const named = frame.meta.title;
  const title = named === undefined && !outline.numbered ? findTitle(outline.blocks) : undefined;
  const body = outline.blocks.filter((block) => block !== title);
  const blocks = [
    ...container('notice', frame.front?.notice ?? [], line),
    ...frame.opening,
    ...(outline.numbered ? markLeads(body) : body),
    ...frame.tail,
    ...container('colophon', colophon?.blocks ?? [], line),
  ];
  const bylines = blocks.filter((block) => block.type === 'leaf' && block.kind === 'byline');
  const authors = bylines.flatMap((block) => (block.type === 'leaf' ? authorsOf(block.text) : []));
  const meta: DraftMeta = {
    ...frame.meta,
    ...(title ? { title: title.text } : {}),
    ...(authors.length > 0 ? { authors } : {}),
  };
  const doubts: Doubt[] = [...before, ...outline.doubts];
  if (title) doubts.push({ line: title.line, message: '题名取自首个标题行，请核对' });
  // A report ends with who wrote it or where it is from: what follows may be another.
  const ends = blocks.filter((block) => block.type === 'leaf' && isEnd(block));
  for (const { line: at } of ends.slice(0, -1)) {
    doubts.push({ line: at, message: '署名或来源之后还有正文，或含多篇，请分开' });
  }
  if (meta.title === undefined) {
    doubts.push({ line, message: '正文未载题名，须拟题并列入 supplied' });
  }
  if (frame.named) doubts.push({ line: frame.named, message: '题名取自此行，请核对' });
  // Where the title is known already, the work opens with it; else it may stand below.
  const read = frame.titleLine ?? title?.line;
  const titleLine = known.title === undefined ? read : (opens ?? read);
  const draft = {
    meta,
    blocks: settleDepths(blocks),
    firstLine: opens ?? line,
    lastLine: filled.at(-1)?.number ?? opens ?? line,
    gaps: outline.gaps,
    ...(titleLine ? { titleLine } : {}),
  };
  return { draft, artefacts: [...contents.artefacts, ...outline.artefacts], doubts };
}
