import type { RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Address, Block, Division, Prose, Work } from '../model.ts';
import { LETTERS } from './address.ts';
import type { CorrectionEntry } from './corrections.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { CorpusError } from './problem.ts';
import { type Place, readFlow } from './read-flow.ts';
import { readBody } from './read-sections.ts';
import { lineOf, prose, type Reading, report } from './reading.ts';

const markdown = unified()
  .use(remarkParse)
  // CommonMark does not close `**公转铁。**` before a Han character; this does.
  .use(remarkCjkFriendly)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .freeze();

type Node = RootContent;

/** 通知 in front of a plan and 版记 at its end: parts that a work has once. */
function readContainer(reading: Reading, level: '通知' | '版记', node: Node): Division {
  const letter = level === '通知' ? LETTERS.notice : LETTERS.colophon;
  const nodes = node.type === 'containerDirective' ? node.children : [];
  const place: Place = { address: letter, counts: new Map(), paragraphs: letter };
  return {
    type: 'division',
    address: letter,
    level,
    number: 1,
    marker: '',
    title: '',
    heading: { address: letter, text: '', corrections: [] },
    blocks: readFlow(reading, place, nodes),
  };
}

function isContainer(node: Node | undefined, name: string): boolean {
  return node?.type === 'containerDirective' && node.name === name;
}

function readTitles(reading: Reading, meta: FrontMatter): readonly Prose[] {
  return (['kicker', 'title', 'subtitle'] as const).flatMap((field) => {
    const text = meta[field];
    if (text === undefined || meta.supplied?.includes(field)) return [];
    return [prose(reading, field, text, 1)];
  });
}

/**
 * Reads one work from its Markdown.
 *
 * @param file named in errors
 * @param corrections entries of the work's corrections file
 * @throws CorpusError with every problem found, each with its line
 */
export function parseWork(
  text: string,
  file: string,
  corrections: readonly CorrectionEntry[] = [],
): Work {
  const [first, ...rest] = markdown.parse(text).children;
  if (first?.type !== 'yaml') {
    const found = text.trim() === '' ? '空文件' : '没有元数据';
    const expected = '以 --- 起止的 YAML 元数据开头';
    throw new CorpusError([{ file, line: 1, found, expected, remedy: '补上元数据，或删去该文件' }]);
  }
  const meta = parseFrontMatter(first.value, file, lineOf(first) + 1);
  const pending = new Map<Address, CorrectionEntry[]>();
  for (const entry of corrections) pending.set(entry.at, [...(pending.get(entry.at) ?? []), entry]);
  const reading: Reading = {
    file,
    problems: [],
    addresses: new Map(),
    pending,
    lastArticle: { number: 0 },
    reached: new Map(),
    gaps: new Set(meta.gaps),
  };

  const notice = isContainer(rest[0], 'notice') ? rest[0] : undefined;
  const colophon = isContainer(rest.at(-1), 'colophon') ? rest.at(-1) : undefined;
  const body = rest.slice(notice ? 1 : 0, colophon ? -1 : undefined);

  const titles = readTitles(reading, meta);
  const blocks: Block[] = [
    ...(notice ? [readContainer(reading, '通知', notice)] : []),
    ...readBody(reading, '', body, 1),
    ...(colophon ? [readContainer(reading, '版记', colophon)] : []),
  ];
  if (blocks.length === 0) {
    report(reading, lineOf(first), '没有正文', '至少一段正文', '补上正文，或删去该文件');
  }
  for (const [at, entries] of reading.pending) {
    const found = `勘误指向 ${at}（“${entries[0]?.read}”）`;
    report(reading, 1, found, '该件中有的地址', '用 qingdian outline 查看地址后改勘误文件');
  }
  if (reading.problems.length > 0) throw new CorpusError(reading.problems);
  return { id: meta.id, meta, titles, blocks };
}
