import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { printQuery } from '../../../lib/search/print-query.ts';
import { join, type Literal, negate, type QueryNode } from '../../../lib/search/query.ts';

function oneQuote(text: string): string {
  return text.replace(/[“”＂〞]/gu, '"');
}

/** Without spans, without whether it was quoted, and with one style of quotes: all fold to it. */
function bare(node: QueryNode | undefined): unknown {
  if (!node) return undefined;
  if (node.type === 'literal') return [node.synonyms ? '~' : '', oneQuote(node.text)];
  if (node.type === 'field') return [node.field, oneQuote(node.value)];
  if (node.type === 'not') return ['not', bare(node.of)];
  return [node.type, node.type === 'near' ? node.within : 0, ...node.of.map(bare)];
}

const AT = [0, 0] as const;

const literal = fc
  .record({
    text: fc.oneof(
      fc.constantFrom(
        '水',
        '盐湖',
        'PM2.5',
        '（一）',
        '-5',
        '甲|乙',
        'NEAR/3',
        '近/3',
        '年:2022',
        '~',
        '',
      ),
      fc.string({ unit: fc.constantFrom(...'水土 |-~()“”:a/3'), minLength: 1, maxLength: 6 }),
    ),
    quoted: fc.boolean(),
    synonyms: fc.boolean(),
  })
  .filter(({ text }) => text.trim() !== '')
  .map((made): Literal => ({ type: 'literal', at: AT, ...made }));

const field = fc
  .constantFrom(
    ['place', '朔州'] as const,
    ['kind', '规划'] as const,
    ['year', '2021-2025'] as const,
    ['title', '十四五 规划'] as const,
    ['chapter', '（一）'] as const,
  )
  .map(([name, value]): QueryNode => ({ type: 'field', field: name, value, at: AT }));

const joined = (type: 'and' | 'or', of: readonly QueryNode[]) => join(type, of) ?? of[0];

const near = fc
  .tuple(
    fc.nat(99),
    fc.array(
      fc.oneof(
        literal,
        fc.array(literal, { minLength: 2, maxLength: 3 }).map((of) => joined('or', of)),
      ),
      { minLength: 2, maxLength: 3 },
    ),
  )
  .map(
    ([within, of]): QueryNode => ({
      type: 'near',
      within,
      of: of.filter((node) => node !== undefined),
    }),
  );

const { node: query } = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    literal,
    field,
    near,
    tie('node').map(negate),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
      )
      .map(([type, of]): QueryNode => join(type, of) ?? { type, of }),
  ),
}));

describe('printQuery', () => {
  it.each([
    ['移动源 柴油|汽油', '移动源 (柴油 | 汽油)'],
    ['-（甲 乙） 近/3', '-(甲 乙)'],
    ['甲 ＮＥＡＲ／５ 乙｜丙', '甲 NEAR/5 (乙 | 丙)'],
    ['ｐｌａｃｅ：朔州 “a b”', '地区:朔州 "a b"'],
    ['（一）', '"（一）"'],
  ])('writes %s as %s', (typed, expected) => {
    const { root } = parseQuery(typed);
    expect(root && printQuery(root)).toBe(expected);
  });

  it('writes what reads back as the same', () => {
    fc.assert(
      fc.property(query, (node) => {
        const printed = printQuery(node);
        const { root, problems } = parseQuery(printed);
        expect(problems, printed).toEqual([]);
        expect(bare(root), printed).toEqual(bare(node));
      }),
      { numRuns: 5000 },
    );
  });

  it('writes what anybody typed so that it reads back as the same', () => {
    const piece = fc.constantFrom(
      ...' |-~()"“”＂｜－～（）:：水土aNEAR/3',
      ...['NEAR/5', ' 近/2 ', '年:2022', '地区：朔', '(甲 乙)', ' | ', ' -', '"水 土"'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { root } = parseQuery(pieces.join(''));
        const printed = root ? printQuery(root) : '';
        expect(bare(parseQuery(printed).root), printed).toEqual(bare(root));
      }),
      { numRuns: 5000 },
    );
  });
});
