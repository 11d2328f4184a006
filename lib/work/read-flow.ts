import type { Table as MdTable, Paragraph, RootContent } from 'mdast';
import type { Address, Block, Box, Cell, Clause, ClauseKind, Table, TableRow } from '../model.ts';
import { LETTERS, letterOf, under } from './address.ts';
import { inlineOf, lineOf, prose, type Reading, report } from './reading.ts';

/** A cell that continues the row-spanned cell above it. */
const DITTO = '〃';

const LINE_KINDS: ReadonlySet<string> = new Set<ClauseKind>([
  'title',
  'masthead',
  'salutation',
  'signature',
  'caption',
  'byline',
  'credit',
  'note',
]);

const TABLE_LABEL = /^(?:附?表)\s?\d+(?:[-—.]\d+)?/;
const BOX_LABEL = /^专栏\s?\d+/;

/** Where blocks are being read: their parent's address and its counters. */
export interface Place {
  readonly address: Address;
  readonly counts: Map<string, number>;
  /** What paragraphs are counted under: the parent, or its `.0` beside subdivisions. */
  readonly paragraphs: Address;
}

function isLineKind(name: string): name is ClauseKind {
  return LINE_KINDS.has(name);
}

function nextIn(place: Place, letter: string): number {
  const number = (place.counts.get(letter) ?? 0) + 1;
  place.counts.set(letter, number);
  return number;
}

function readClause(
  reading: Reading,
  place: Place,
  kind: ClauseKind,
  node: Pick<Paragraph, 'children' | 'position'>,
): Clause {
  const inline = inlineOf(reading, node, kind === 'paragraph');
  const letter = letterOf(kind);
  const number = nextIn(place, letter);
  const address = under(letter === '' ? place.paragraphs : place.address, letter, number);
  const base = prose(reading, address, inline.text, lineOf(node));
  if (inline.text === '') {
    report(reading, lineOf(node), '空段', '有文字的段落', '删去该行或补上文字');
  }
  return inline.lead === undefined
    ? { type: 'clause', kind, ...base }
    : { type: 'clause', kind, ...base, lead: inline.lead };
}

function readRows(reading: Reading, address: Address, node: MdTable): readonly TableRow[] {
  const above: string[] = [];
  return node.children.map((row, index) => {
    const cells = row.children.map((cell, column): Cell => {
      const { text } = inlineOf(reading, cell);
      if (text !== DITTO) {
        above[column] = text;
        return { text };
      }
      if (index < 2) {
        report(reading, lineOf(row), '首行即为“〃”', '上一行有可延续的单元格', '写明该格文字');
      }
      return { text: '', spans: above[column] ?? '' };
    });
    const text = cells.map((cell) => cell.text).join('\t');
    return { cells, ...prose(reading, under(address, '', index), text, lineOf(row)) };
  });
}

function readTable(
  reading: Reading,
  place: Place,
  node: MdTable,
  caption: Pick<Paragraph, 'children' | 'position'> | undefined,
): Table {
  const address = under(place.address, LETTERS.table, nextIn(place, LETTERS.table));
  const text = caption ? inlineOf(reading, caption).text : '';
  const title = prose(reading, address, text, lineOf(caption ?? node));
  const [head, ...rows] = readRows(reading, address, node);
  const columns = head?.cells.length ?? 0;
  for (const [index, row] of rows.entries()) {
    if (row.cells.length === columns) continue;
    const line = lineOf(node.children[index + 1] ?? node);
    const found = `该行 ${row.cells.length} 格`;
    report(
      reading,
      line,
      found,
      `与表头同为 ${columns} 格`,
      '补齐或合并单元格（空格也要写出竖线）',
    );
  }
  const empty: TableRow = { address: under(address, '', 0), text: '', corrections: [], cells: [] };
  const label = TABLE_LABEL.exec(text)?.[0].replace(/\s/g, '') ?? '';
  return { type: 'table', address, label, caption: title, head: head ?? empty, rows };
}

function readBox(reading: Reading, place: Place, nodes: readonly RootContent[], line: number): Box {
  const address = under(place.address, LETTERS.box, nextIn(place, LETTERS.box));
  const [first, ...rest] = nodes;
  const labelled = first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data;
  const text = labelled ? inlineOf(reading, first).text : '';
  const title = prose(reading, address, text, line);
  const inside: Place = { address, counts: new Map(), paragraphs: address };
  const blocks = readFlow(reading, inside, labelled ? rest : nodes).filter(
    (block): block is Clause | Table => block.type === 'clause' || block.type === 'table',
  );
  const label = BOX_LABEL.exec(text)?.[0].replace(/\s/g, '') ?? '';
  return { type: 'box', address, label, title, blocks };
}

/** Reads what stands between headings: paragraphs, lines, tables and boxes. */
export function readFlow(
  reading: Reading,
  place: Place,
  nodes: readonly RootContent[],
): readonly Block[] {
  const blocks: Block[] = [];
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1];
    if (node.type === 'paragraph') {
      blocks.push(readClause(reading, place, 'paragraph', node));
    } else if (node.type === 'leafDirective' && isLineKind(node.name)) {
      blocks.push(readClause(reading, place, node.name, node));
    } else if (node.type === 'leafDirective' && node.name === 'table') {
      if (nodes[index + 1]?.type !== 'table') {
        report(reading, lineOf(node), '表题之后没有表', '表题紧接一张表', '检查表格写法');
      }
    } else if (node.type === 'table') {
      const caption =
        before?.type === 'leafDirective' && before.name === 'table' ? before : undefined;
      blocks.push(readTable(reading, place, node, caption));
    } else if (node.type === 'containerDirective' && node.name === 'box') {
      blocks.push(readBox(reading, place, node.children, lineOf(node)));
    } else {
      const name = 'name' in node && typeof node.name === 'string' ? `“${node.name}”` : '';
      report(
        reading,
        lineOf(node),
        `不认识的内容 ${node.type}${name}`,
        '段落、标题、表、专栏（:::box）或行类（::caption 等）',
        '照录原文的符号请加反斜杠转义；列表请写成段落',
      );
    }
  }
  return blocks;
}
