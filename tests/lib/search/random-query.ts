import fc from 'fast-check';
import type { Passage } from '../../../lib/model.ts';
import { createFolder } from '../../../lib/search/fold.ts';
import type { IndexedWork } from '../../../lib/search/indexed-work.ts';
import { printQuery } from '../../../lib/search/print-query.ts';
import { join, type Literal, type QueryNode } from '../../../lib/search/query.ts';
import { variants } from './corpus-index.ts';

const AT = [0, 0] as const;
const folder = createFolder(variants);

interface Read {
  readonly work: IndexedWork;
  readonly folded: string;
  readonly chapter: string;
}

/** What a field asks, said once more in the plainest way. */
const FIELDS: readonly (readonly [QueryNode & { type: 'field' }, (read: Read) => boolean])[] = [
  [field('place', '朔州'), ({ work }) => work.place.name === '朔州市'],
  [field('place', '運城'), ({ work }) => work.place.within === '运城市'],
  [field('place', '山西省'), ({ work }) => work.place.code.startsWith('14')],
  [field('place', '1408'), ({ work }) => work.place.code.startsWith('1408')],
  [field('kind', '规划'), ({ work }) => work.kind === 'plan'],
  [field('kind', 'Report'), ({ work }) => work.kind === 'report'],
  [field('year', '2022'), ({ work }) => work.year === '2022'],
  [
    field('year', '2018-2023'),
    ({ work }) => (work.year ?? '') >= '2018' && (work.year ?? '') <= '2023',
  ],
  [field('title', '“十四五”'), ({ work }) => work.title.includes('十四五')],
  [field('file', '朔政发〔2022〕36号'), ({ work }) => work.number === '朔政发〔2022〕36号'],
  [field('file', 'yanhu-plan'), ({ work }) => work.id === 'yanhu-plan'],
  [field('chapter', '移动源'), ({ chapter }) => chapter.includes('移动源')],
  [field('chapter', '第四章'), ({ chapter }) => chapter.includes('第四章')],
  [field('chapter', '保障措施'), ({ chapter }) => chapter.includes('保障措施')],
  [field('chapter', '水'), ({ chapter }) => chapter.includes('水')],
  [field('chapter', '一、'), ({ chapter }) => chapter.includes('一、')],
  [field('chapter', '（'), ({ chapter }) => chapter.includes('(')],
  [field('chapter', '專欄'), ({ chapter }) => chapter.includes('专栏')],
];

function field(name: (QueryNode & { type: 'field' })['field'], value: string) {
  return { type: 'field', field: name, value, at: AT } as const;
}

/** Reads every passage for every query. */
export function createScan(works: readonly IndexedWork[]) {
  const texts = works.flatMap((work) =>
    work.passages.map((passage: Passage): Read => {
      const above = passage.kind === 'heading' ? [...passage.path, passage.text] : passage.path;
      return {
        work,
        folded: folder(passage.text).text,
        chapter: above.map((heading) => folder(heading).text).join('\n'),
      };
    }),
  );

  /** Spans of a term, from left to right without overlap. */
  function spansOf(text: string, term: string): [number, number][] {
    const parts = text.split(term);
    let at = 0;
    return parts.slice(0, -1).map((part) => {
      const start = at + part.length;
      at = start + term.length;
      return [start, at];
    });
  }

  const fold = (text: string) => folder(text).text;

  function memberSpans(text: string, node: QueryNode): [number, number][] {
    if (node.type === 'literal') return spansOf(text, fold(node.text));
    return node.type === 'or' ? node.of.flatMap((child) => memberSpans(text, child)) : [];
  }

  /** Every chain of NEAR, tried out one by one. */
  function chains(text: string, near: QueryNode & { type: 'near' }): [number, number][][] {
    let all: [number, number][][] = [[]];
    for (const member of near.of) {
      const spans = memberSpans(text, member);
      all = all.flatMap((chain) =>
        spans
          .filter(([start, end]) => {
            const before = chain.at(-1);
            if (!before) return true;
            const gap = Math.max(start - before[1], before[0] - end);
            return gap >= 0 && gap <= near.within;
          })
          .map((span) => [...chain, span]),
      );
    }
    return all;
  }

  function holds(read: Read, node: QueryNode): boolean {
    switch (node.type) {
      case 'literal':
        return read.folded.includes(fold(node.text));
      case 'and':
        return node.of.every((child) => holds(read, child));
      case 'or':
        return node.of.some((child) => holds(read, child));
      case 'not':
        return !holds(read, node.of);
      case 'near':
        return chains(read.folded, node).length > 0;
      case 'field':
        return FIELDS.find(([known]) => known.value === node.value)?.[1](read) ?? false;
    }
  }

  function spans(text: string, node: QueryNode, positive: boolean, into: Set<string>): void {
    if (node.type === 'literal') {
      if (positive) for (const span of spansOf(text, fold(node.text))) into.add(span.join());
    } else if (node.type === 'near') {
      if (positive) for (const span of chains(text, node).flat()) into.add(span.join());
    } else if (node.type === 'not') spans(text, node.of, !positive, into);
    else if (node.type !== 'field') {
      for (const child of node.of) spans(text, child, positive, into);
    }
  }

  return (node: QueryNode) => {
    const found = texts.filter((read) => holds(read, node));
    const occurrences = found.map(({ folded }) => {
      const into = new Set<string>();
      spans(folded, node, true, into);
      return into.size;
    });
    return {
      works: new Set(found.map(({ work }) => work.id)).size,
      passages: found.length,
      occurrences: occurrences.reduce((a, b) => a + b, 0),
    };
  };
}

/** Queries whose literals mostly stand somewhere, some in traditional characters. */
export function queriesOf(works: readonly IndexedWork[]): fc.Arbitrary<QueryNode> {
  const traditional = new Map([...variants].map(([from, to]) => [to, from]));
  const texts = works
    .flatMap(({ passages }) => passages.map(({ text }) => folder(text).text))
    .filter((text) => text.length > 3);
  const standing = fc
    .record({
      text: fc.constantFrom(...texts),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      length: fc.constantFrom(1, 2, 2, 2, 3, 4, 6),
      isTraditional: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    })
    .map(({ text, at, length, isTraditional }) => {
      const part = text.slice(Math.floor(at * text.length)).slice(0, length);
      return isTraditional ? [...part].map((char) => traditional.get(char) ?? char).join('') : part;
    });
  const literal = fc
    .oneof(
      { weight: 4, arbitrary: standing },
      {
        weight: 2,
        arbitrary: fc.constantFrom('环境', '水', '朔州', '污染', '的', '治理', 'vocs', '，'),
      },
      { weight: 1, arbitrary: fc.constantFrom('火星', '龘', '環') },
    )
    .filter((text) => text.trim() === text && text !== '' && !text.includes('\t'))
    .map((text): Literal => ({ type: 'literal', text, quoted: true, synonyms: false, at: AT }));
  const asField = fc.constantFrom(...FIELDS.map(([node]) => node));
  const some = fc.array(literal, { minLength: 2, maxLength: 3 });
  const near = fc
    .tuple(
      fc.constantFrom(0, 1, 3, 10, 40),
      fc.array(
        fc.oneof(
          { weight: 4, arbitrary: literal },
          {
            weight: 1,
            arbitrary: some.map((of): QueryNode => ({ type: 'or', of })),
          },
        ),
        { minLength: 2, maxLength: 3 },
      ),
    )
    .map(([within, of]): QueryNode => ({ type: 'near', within, of }));
  const { node } = fc.letrec<{ node: QueryNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      { weight: 3, arbitrary: literal },
      { weight: 1, arbitrary: asField },
      { weight: 1, arbitrary: near },
      { weight: 1, arbitrary: tie('node').map((of): QueryNode => ({ type: 'not', of })) },
      {
        weight: 4,
        arbitrary: fc
          .tuple(
            fc.constantFrom('and' as const, 'and' as const, 'or' as const),
            fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
          )
          .map(([type, of]): QueryNode => join(type, of) ?? { type, of }),
      },
    ),
  }));
  return node.filter((query) => printQuery(query).length < 400);
}

/** Can {@link createScan} say what a query finds? Of fields it knows a few values only. */
export function isScannable(node: QueryNode): boolean {
  if (node.type === 'field') return false;
  // What folds to nothing stands nowhere, though a scan would say everywhere.
  if (node.type === 'literal') return !node.synonyms && folder(node.text).text !== '';
  return node.type === 'not' ? isScannable(node.of) : node.of.every(isScannable);
}
