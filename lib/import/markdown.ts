import type { Draft, DraftBlock, DraftParagraph, DraftTable } from './draft.ts';
import { kindOf } from './kind.ts';
import { type KnownPlace, placeOf } from './place.ts';

const SPECIAL = /[\\*_[\]<>`~|{}&$]/gu;
/** An ASCII colon before anything but white space may open a directive. */
const DIRECTIVE = /:(?=\S)/gu;
/** Marks of an address, which the reader is not to cut out of the text. */
const ADDRESS = /@|(?<=www)\./giu;
/** Signs that at the start of a line make it a list, a heading or a quotation. */
const LINE_START = /^(?:(?:#{1,6}|[+-])(?=\s|$)|={3,}$|-(?:\s*-){2,}\s*$)/u;
const LIST_NUMBER = /^(\d{1,9})([.)])(?=\s|$)/u;

/** Escapes text inside a line: a cell, a label, a heading. */
function escapeInline(text: string): string {
  return text.replace(SPECIAL, '\\$&').replace(DIRECTIVE, '\\:').replace(ADDRESS, '\\$&');
}

/** Escapes a paragraph so that Markdown reads it back exactly as it stands. */
export function escapeText(text: string): string {
  return escapeInline(text).replace(LINE_START, '\\$&').replace(LIST_NUMBER, '$1\\$2');
}

/** A heading may end in signs that would close it. */
function escapeHeading(text: string): string {
  return escapeInline(text).replace(/#+$/u, (signs) => signs.replaceAll('#', '\\#'));
}

function renderParagraph({ text, lead }: DraftParagraph): string {
  if (lead === 0) return escapeText(text);
  return `**${escapeInline(text.slice(0, lead))}**${escapeInline(text.slice(lead))}`;
}

function renderTable({ caption, rows }: DraftTable): string {
  // A row with more cells than the head would lose them: the head is drawn out.
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: readonly string[]) => {
    const cells = Array.from({ length: columns }, (_, at) => escapeInline(row[at] ?? ''));
    return `| ${cells.join(' | ')} |`.replace(/ {2,}\|/gu, ' |');
  };
  const rule = `|${' --- |'.repeat(columns)}`;
  const [head = [], ...body] = rows;
  const table = [line(head), rule, ...body.map(line)].join('\n');
  return caption === '' ? table : `::table[${escapeInline(caption)}]\n\n${table}`;
}

function renderBlock(block: DraftBlock): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(Math.min(block.depth, 6))} ${escapeHeading(block.text)}`;
    case 'paragraph':
      return renderParagraph(block);
    case 'leaf':
      return `::${block.kind}[${escapeInline(block.text)}]`;
    case 'table':
      return renderTable(block);
    case 'container': {
      const label = block.title === '' ? '' : `[${escapeInline(block.title)}]`;
      return `:::${block.kind}${label}\n\n${renderBlocks(block.blocks)}\n\n:::`;
    }
  }
}

/** Blocks as Markdown, one paragraph a line. */
export function renderBlocks(blocks: readonly DraftBlock[]): string {
  return blocks.map(renderBlock).join('\n\n');
}

function quote(value: string): string {
  return JSON.stringify(value);
}

/** What the reader of a draft must still fill in; the schema refuses it until then. */
const TO_FILL = '""';

/** A field that the text does not say is named in a comment, so that nobody wonders. */
function field(name: string, value: string | undefined): string {
  return value === undefined ? `# ${name}: 原文未载` : `${name}: ${quote(value)}`;
}

/** What the law says of every official document. */
const OFFICIAL = '官方文件，依《中华人民共和国著作权法》第五条不受著作权法保护';

function placeLine(place: KnownPlace | undefined): string {
  const { name, code, level = 'city', within } = place ?? {};
  const fields = [
    `name: ${name ?? TO_FILL}`,
    `code: ${code ? quote(code) : TO_FILL}`,
    `level: ${level}`,
    ...(within ? [`within: ${within}`] : []),
  ];
  return `place: { ${fields.join(', ')} }`;
}

/** Headings before which numbers are missing. */
function gapLines({ gaps }: Draft): readonly string[] {
  if (gaps.length === 0) return [];
  const markers = gaps.map(({ marker }) => marker);
  return [`gaps: [${markers.join(', ')}]`];
}

/**
 * A draft as `works/<id>.md`. Fields that the text does not say are left out;
 * those that every work must have are left empty, for a person to fill in.
 */
export function renderDraft(
  draft: Draft,
  source: {
    readonly id: string;
    readonly file: string;
    readonly sha256: string;
    /** Places of the other works of the corpus. */
    readonly places?: readonly KnownPlace[];
  },
): string {
  const { meta, firstLine, lastLine } = draft;
  const isPress = kindOf(meta) === 'report';
  const lines = [
    '---',
    `id: ${source.id}`,
    ...(meta.kicker ? [`kicker: ${quote(meta.kicker)}`] : []),
    `title: ${meta.title ? quote(meta.title) : TO_FILL}`,
    ...(meta.subtitle ? [`subtitle: ${quote(meta.subtitle)}`] : []),
    `kind: ${kindOf(meta)}`,
    placeLine(placeOf(meta, source.places ?? [])),
    field('issuer', meta.issuer),
    field('number', meta.number),
    field('date', meta.date),
    ...(meta.authors ? [`authors: [${meta.authors.join(', ')}]`] : []),
    'source:',
    `  file: ${source.file}`,
    `  sha256: ${source.sha256 || TO_FILL}`,
    `  lines: "${firstLine}-${lastLine}"`,
    ...gapLines(draft),
    `rights: { status: ${isPress ? 'press' : 'official'}, note: ${isPress ? TO_FILL : quote(OFFICIAL)} }`,
    '---',
  ];
  return `${lines.join('\n')}\n\n${renderBlocks(draft.blocks)}\n`;
}
