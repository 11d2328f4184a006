import type { Heading, RootContent } from 'mdast';
import type { Address, Block, Division, DivisionLevel } from '../model.ts';
import { LETTERS, under } from './address.ts';
import { parseHeading } from './heading.ts';
import { type Place, readFlow } from './read-flow.ts';
import { inlineOf, lineOf, prose, type Reading, report } from './reading.ts';

type Node = RootContent;

/**
 * 条 run on through the whole work, every other series begins anew in its parent,
 * but for tasks that a plan counts through all its parts (（十） under 三、). A
 * number may be skipped where the front matter says that the source skips it.
 */
function checkSeries(
  reading: Reading,
  line: number,
  heading: { marker: string; level: DivisionLevel; number: number },
  last: number,
) {
  const reached = reading.reached.get(heading.level) ?? 0;
  const runsOn = last === 0 && heading.number === reached + 1;
  reading.reached.set(heading.level, heading.number);
  if (heading.number === last + 1 || runsOn) return;
  if (heading.number > last && reading.gaps.has(heading.marker)) return;
  report(
    reading,
    line,
    `标题“${heading.marker}”`,
    `同级序号接续（上一个是 ${last}，应为 ${last + 1}）`,
    '检查标题顺序、层级（# 的个数）和序号',
  );
}

/** Numbered levels, the highest first. */
const LEVELS: readonly DivisionLevel[] = [
  '编',
  '分编',
  '章',
  '节',
  '一、',
  '（一）',
  '1.',
  '（1）',
];

interface Section {
  readonly heading: Heading;
  readonly nodes: readonly Node[];
}

/** Splits nodes at headings of `depth`; a deeper heading before any is out of order. */
function splitSections(
  reading: Reading,
  nodes: readonly Node[],
  depth: number,
): { flow: readonly Node[]; sections: readonly Section[] } {
  const flow: Node[] = [];
  const sections: { heading: Heading; nodes: Node[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) {
      sections.push({ heading: node, nodes: [] });
      continue;
    }
    const section = sections.at(-1);
    if (section) section.nodes.push(node);
    else if (node.type !== 'heading') flow.push(node);
    else {
      report(
        reading,
        lineOf(node),
        `${'#'.repeat(node.depth)} 级标题`,
        `${'#'.repeat(depth)} 级标题`,
        '标题不能越级：先写上级标题，或减少 # 的个数',
      );
    }
  }
  return { flow, sections };
}

function readSections(
  reading: Reading,
  parent: Address,
  sections: readonly Section[],
  depth: number,
): readonly Division[] {
  const lastOf = new Map<DivisionLevel, number>();
  const parts = sections.map(({ heading }) => parseHeading(inlineOf(reading, heading).text));
  const mixed = parts.some((part) => part.marker === '') && parts.some((part) => part.marker);
  // An incomplete copy may have 节 whose 章 is lost beside 章 that are not: both count.
  const highest = LEVELS.find((name) => parts.some(({ level }) => level === name));
  const isBeside = (level: DivisionLevel, marker: string) =>
    marker === '' ? mixed : level !== highest && level !== '条';
  return sections.map(({ heading, nodes }, index): Division => {
    const part = parts[index] ?? parseHeading('');
    const { level, marker, title } = part;
    const last = level === '条' ? reading.lastArticle.number : (lastOf.get(level) ?? 0);
    const number = part.number ?? last + 1;
    checkSeries(reading, lineOf(heading), { marker, level, number }, last);
    lastOf.set(level, number);
    if (level === '条') reading.lastArticle.number = number;
    const address =
      level === '条'
        ? under('', LETTERS.article, number)
        : under(parent, isBeside(level, marker) ? LETTERS.part : '', number);
    const gap = /^第/.test(marker) && title !== '' ? ' ' : '';
    return {
      type: 'division',
      address,
      level,
      number,
      marker,
      title,
      heading: prose(reading, address, marker + gap + title, lineOf(heading)),
      blocks: readBody(reading, address, nodes, depth + 1),
    };
  });
}

/** Reads the body of a division (or of the work): what stands first, then its sections. */
export function readBody(
  reading: Reading,
  address: Address,
  nodes: readonly Node[],
  depth: number,
): readonly Block[] {
  const { flow, sections } = splitSections(reading, nodes, depth);
  const paragraphs = sections.length > 0 ? under(address, '', 0) : address;
  const place: Place = { address, counts: new Map(), paragraphs };
  return [...readFlow(reading, place, flow), ...readSections(reading, address, sections, depth)];
}
