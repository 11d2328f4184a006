import { type Document, Document as YamlDocument } from 'yaml';
import type { Account, Claim } from '../lib/import/account.ts';
import type { Artefact, DraftBlock } from '../lib/import/draft.ts';
import { accountSource } from '../lib/import/fidelity.ts';
import { squeeze } from '../lib/import/glyphs.ts';
import type { Imported, ImportedDraft } from '../lib/import/import.ts';
import { type Line, splitLines } from '../lib/import/lines.ts';
import { renderBlocks } from '../lib/import/markdown.ts';
import type { Work } from '../lib/model.ts';
import { parseLedger, parseLines } from '../lib/work/ledger.ts';
import { parseWork } from '../lib/work/parse.ts';
import { textsOf } from '../lib/work/walk.ts';

/** Characters by which a text is known on a line. */
const OPENING = 12;

interface Move {
  readonly work: string;
  readonly at: string;
  readonly line: number;
  readonly text?: string;
  readonly reason: string;
}

/**
 * A draft as the work it will be once its front matter is filled in.
 * @throws CorpusError when the structure of the draft does not hold
 */
export function parseDraft({ id, draft }: ImportedDraft, file: string, sha256: string): Work {
  const { title, number, issuer, date, kicker, subtitle } = draft.meta;
  const meta = {
    id,
    ...(kicker ? { kicker } : {}),
    title: title ?? id,
    ...(subtitle ? { subtitle } : {}),
    kind: 'plan',
    place: { name: '待著录', code: '000000', level: 'city' },
    ...(issuer ? { issuer } : {}),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    source: { file, sha256, lines: `${draft.firstLine}-${draft.lastLine}` },
    rights: { status: 'official', note: '待著录' },
    ...(draft.gaps.length > 0 ? { gaps: draft.gaps.map(({ marker }) => marker) } : {}),
    ...(title ? {} : { supplied: ['title'] }),
  };
  // JSON is YAML: nothing in a title can break out of its field.
  return parseWork(`---\n${JSON.stringify(meta)}\n---\n\n${renderBlocks(draft.blocks)}\n`, file);
}

interface Printed {
  readonly first: number;
  readonly last: number;
  /** A table's head, of which parts stand on a second line. */
  readonly below?: readonly { readonly text: string; readonly line: number }[];
}

/** A title takes up no more lines than this. */
const MOST_TITLE_LINES = 12;

/** The last of the lines that a title takes up, among which others may stand. */
function lastLineOf(title: string, first: number, lines: readonly Line[]): number {
  let rest = squeeze(title).join('');
  let last = 0;
  for (const { number, text } of lines.slice(first - 1, first - 1 + MOST_TITLE_LINES)) {
    const part = squeeze(text).join('');
    if (part === '' || !rest.startsWith(part)) {
      if (last === 0) break;
      continue;
    }
    rest = rest.slice(part.length);
    last = number;
    if (rest === '') return last;
  }
  return first;
}

/** Where each text of a draft stands, in the order in which the work has them. */
function printedLines(blocks: readonly DraftBlock[], lines: readonly Line[]): readonly Printed[] {
  return blocks.flatMap((block): readonly Printed[] => {
    const at = { first: block.line, last: block.line };
    if (block.type === 'container') {
      return [...(block.title === '' ? [] : [at]), ...printedLines(block.blocks, lines)];
    }
    if (block.type === 'paragraph') return [{ ...at, last: block.lastLine ?? block.line }];
    if (block.type === 'heading') {
      return [{ ...at, last: lastLineOf(block.text, block.line, lines) }];
    }
    if (block.type !== 'table') return [at];
    const caption = block.caption === '' ? [] : [at];
    const head = block.below ? { ...at, below: block.below } : at;
    return [...caption, head, ...block.rows.slice(1).map(() => at)];
  });
}

/** Texts that the source has elsewhere than the work: its title, captions, heads of two lines. */
function movesOf(work: Work, { draft }: ImportedDraft, lines: readonly Line[]): readonly Move[] {
  const moves: Move[] = [];
  const texts = [...textsOf(work)].filter(
    ({ address }) => !work.titles.some((t) => t.address === address),
  );
  const printed = printedLines(draft.blocks, lines);
  const first = printed[0]?.first ?? Number.POSITIVE_INFINITY;
  const { title = '' } = draft.meta;
  const { titleLine = 0 } = draft;
  const titleEnd = titleLine > 0 ? lastLineOf(title, titleLine, lines) : 0;
  const behind =
    titleLine > first
      ? [{ work: work.id, at: 'title', line: titleLine, reason: '题名印在正文之后' }]
      : [];
  if (texts.length !== printed.length) return behind;
  let reached = 0;
  let begun = 0;
  for (const [index, { first: line, last, below }] of printed.entries()) {
    const at = texts[index]?.address ?? '';
    for (const part of below ?? []) {
      const { text } = part;
      moves.push({ work: work.id, at, line: part.line, text, reason: '表头分两行印' });
    }
    const isThere = squeeze(lines[line - 1]?.text ?? '')
      .join('')
      .includes(
        squeeze(texts[index]?.text ?? '')
          .slice(0, OPENING)
          .join(''),
      );
    // Pieces cut from one run of lines all name its first: they stand in order.
    const isInTitle = line > titleLine && line < titleEnd;
    if ((line < reached || isInTitle) && line !== begun && isThere) {
      moves.push({ work: work.id, at, line, reason: '插在上段文字之中' });
    }
    reached = Math.max(reached, last);
    begun = line;
  }
  // What stands among the lines of a title is taken out of them first.
  return [...moves, ...behind];
}

function textOfLines(
  lines: readonly Line[],
  { firstLine, lastLine }: Artefact,
  taken: ReadonlySet<number>,
) {
  return lines
    .slice(firstLine - 1, lastLine)
    .filter(({ number }) => firstLine === lastLine || !taken.has(number))
    .map(({ text }) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
    .join('\n');
}

export interface DraftLedger {
  readonly yaml: string;
  readonly account: Account;
  readonly works: readonly Work[];
}

/**
 * Writes the ledger of a source from what its import left out, and proves with it
 * that the drafts and the ledger have every character.
 *
 * @param sha256 of the source as received
 * @param extract of the text read from it, if it is no plain text
 * @throws CorpusError when the structure of a draft does not hold
 */
export function draftLedger(
  { works: drafts, report }: Imported,
  source: {
    readonly file: string;
    readonly text: string;
    readonly sha256: string;
    readonly extract?: string;
  },
): DraftLedger {
  const { file, text, sha256, extract } = source;
  const works = drafts.map((draft) => parseDraft(draft, file, sha256));
  const lines = splitLines(text);
  // Marks of a page inside a table of contents are entered by themselves, and first.
  const artefacts = report.artefacts
    .filter(({ characters }) => characters > 0)
    .sort((a, b) => a.lastLine - a.firstLine - (b.lastLine - b.firstLine));
  const taken = new Set(
    artefacts.flatMap((it) => (it.firstLine === it.lastLine && !it.text ? [it.firstLine] : [])),
  );
  const ledger = {
    source: file,
    sha256,
    ...(extract ? { extract } : {}),
    ...(Object.keys(report.notationCharacters).length > 0
      ? { notation: report.notationCharacters }
      : {}),
    ...(artefacts.length > 0
      ? {
          artefacts: artefacts.map((it) =>
            it.text === undefined
              ? {
                  lines: `${it.firstLine}-${it.lastLine}`,
                  kind: it.kind,
                  text: textOfLines(lines, it, taken),
                }
              : { line: it.firstLine, kind: it.kind, text: it.text.trim() },
          ),
        }
      : {}),
  };
  const moves = works.flatMap((work, index) =>
    movesOf(work, drafts[index] as ImportedDraft, lines),
  );
  const document: Document = new YamlDocument(moves.length > 0 ? { ...ledger, moves } : ledger);
  const yaml = document.toString({ lineWidth: 0 });
  const claims = works.map(
    (work): Claim => ({
      work: work.id,
      file: `corpus/works/${work.id}.md`,
      lines: parseLines(work.meta.source.lines),
      pieces: [...textsOf(work)],
    }),
  );
  const account = accountSource(`corpus/sources/${file}`, text, claims, parseLedger(yaml, file));
  return { yaml, account, works };
}
