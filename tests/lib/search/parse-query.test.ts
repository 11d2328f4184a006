import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import type { QueryNode } from '../../../lib/search/query.ts';

/** A query in prefix form, for reading. */
function shown(node: QueryNode | undefined): string {
  if (!node) return '';
  switch (node.type) {
    case 'literal':
      return (node.synonyms ? '~' : '') + (node.quoted ? `<${node.text}>` : node.text);
    case 'field':
      return `${node.field}=${node.value}`;
    case 'not':
      return `not(${shown(node.of)})`;
    case 'near':
      return `near${node.within}(${node.of.map(shown).join(', ')})`;
    default:
      return `${node.type}(${node.of.map(shown).join(', ')})`;
  }
}

function read(query: string): string {
  return shown(parseQuery(query).root);
}

function depth(node: QueryNode): number {
  if (node.type === 'literal' || node.type === 'field') return 1;
  const of = node.type === 'not' ? [node.of] : node.of;
  return 1 + Math.max(...of.map(depth));
}

describe('parseQuery', () => {
  it.each([
    ['移动源 柴油货车', 'and(移动源, 柴油货车)'],
    ['  移动源\u3000柴油货车\n', 'and(移动源, 柴油货车)'],
    ['', ''],
    ['"" “ ” 水', '水'],
    ['"碳达峰 碳中和" 目标', 'and(<碳达峰 碳中和>, 目标)'],
    ['“碳达峰 碳中和”', '<碳达峰 碳中和>'],
    ['＂碳达峰 碳中和＂', '<碳达峰 碳中和>'],
  ])('reads terms and quotes: %s', (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  it.each([
    ['甲 | 乙', 'or(甲, 乙)'],
    ['甲｜乙｜丙', 'or(甲, 乙, 丙)'],
    ['甲 乙 | 丙 丁', 'or(and(甲, 乙), and(丙, 丁))'],
    ['移动源 柴油|汽油', 'and(移动源, or(柴油, 汽油))'],
    ['盐湖 -盐湖区', 'and(盐湖, not(盐湖区))'],
    ['－盐湖区 盐湖', 'and(not(盐湖区), 盐湖)'],
    ['-(甲 乙)', 'not(and(甲, 乙))'],
    ['（甲 ｜ 乙） 丙', 'and(or(甲, 乙), 丙)'],
    ['((甲 乙) | 丙) 丁', 'and(or(and(甲, 乙), 丙), 丁)'],
    ['-(-(甲 乙) )', 'and(甲, 乙)'],
    ['~VOCs ～“细 颗粒物”', 'and(~VOCs, ~<细 颗粒物>)'],
    ['-~VOCs', 'not(~VOCs)'],
  ])('reads operators: %s', (query, expected) => {
    expect(read(query)).toBe(expected);
    expect(parseQuery(query).problems).toEqual([]);
  });

  it.each([
    ['甲 NEAR/10 乙', 'near10(甲, 乙)'],
    ['甲　ＮＥＡＲ／１０　乙', 'near10(甲, 乙)'],
    ['甲 近/3 乙 丙', 'and(near3(甲, 乙), 丙)'],
    ['甲 NEAR/5 乙|丙', 'near5(甲, or(乙, 丙))'],
    ['甲 NEAR/5 乙 NEAR/5 丙', 'near5(甲, 乙, 丙)'],
    ['甲 NEAR/5 乙 NEAR/9 丙', 'and(near5(甲, 乙), near9(乙, 丙))'],
    ['远近/近', '远近/近'],
  ])('reads NEAR: %s', (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  it.each([
    ['地区:朔州 文种：规划 年:2022', 'and(place=朔州, kind=规划, year=2022)'],
    ['Place:朔州 KIND:plan ｙｅａｒ：2021-2025', 'and(place=朔州, kind=plan, year=2021-2025)'],
    [
      '标题:"十四五 规划" 文件:朔政发〔2022〕36号',
      'and(title=十四五 规划, file=朔政发〔2022〕36号)',
    ],
    ['-章:水 chapter:土', 'and(not(chapter=水), chapter=土)'],
    ['(地区:朔州 | 地区:盐湖) 水', 'and(or(place=朔州, place=盐湖), 水)'],
    ['备注:甲', '备注:甲'],
    ['https://a.cn/', 'https://a.cn/'],
  ])('reads fields: %s', (query, expected) => {
    expect(read(query)).toBe(expected);
    expect(parseQuery(query).problems).toEqual([]);
  });

  it.each([
    'DB14/1928-2019',
    '永定河-桑干河',
    '2016～2020年',
    '（一）',
    '(VOCs)',
    '（一）加强监管',
    '挥发性有机物（VOCs）治理',
    '坚决遏制“两高”项目',
    '“两高”项目',
    '”的理念',
    '-',
    '～',
    '。（',
  ])('takes the marks inside a string as text: %s', (query) => {
    expect(parseQuery(query)).toMatchObject({
      root: { type: 'literal', text: query, quoted: false },
      problems: [],
    });
  });

  it('groups around what holds parentheses of its own', () => {
    expect(read('(挥发性有机物(VOCs) 治理) | （一）')).toBe(
      'or(and(挥发性有机物(VOCs), 治理), （一）)',
    );
  });

  it.each([
    ['(甲 乙', 'and(甲, 乙)', [0, 1], '左括号没有配对，已补在检索式末尾'],
    ['丙 -（甲 | 乙', 'and(丙, not(or(甲, 乙)))', [3, 4], '左括号没有配对，已补在检索式末尾'],
    ['水 (地区:朔州', 'and(水, place=朔州)', [2, 3], '左括号没有配对，已补在检索式末尾'],
    ['(甲 (乙 | 丙)', 'and(甲, or(乙, 丙))', [0, 1], '左括号没有配对，已补在检索式末尾'],
    ['水 （一', 'and(水, （一)', [2, 3], '括号没有配对，已当作文字检索'],
    ['甲 乙)', 'and(甲, 乙))', [3, 4], '括号没有配对，已当作文字检索'],
    ['水 "碳达峰 碳中和', 'and(水, "碳达峰, 碳中和)', [2, 3], '引号没有配对，已当作文字检索'],
    ['甲 NEAR/3', '甲', [2, 8], 'NEAR 右边没有检索词，已略去'],
    ['NEAR/3 甲', '甲', [0, 6], 'NEAR 左边没有检索词，已略去'],
    ['| 甲', '甲', [0, 1], '“|”左边没有检索词，已略去'],
    ['甲 |', '甲', [3, 3], '“|”右边没有检索词，已略去'],
    [
      '甲 NEAR/5 (乙 丙)',
      'and(甲, 乙, 丙)',
      [0, 13],
      'NEAR 两边应为词或“|”相连的词，已改为同段出现',
    ],
    ['年:去年 水', '水', [0, 4], '年：“去年”不是年份（如 2022 或 2021-2025），已略去'],
    ['水 地区:', '水', [2, 5], '地区：没有取值，已略去'],
    ['~(甲 乙)', 'and(甲, 乙)', [0, 1], '“~”只用于词，已略去'],
  ])('says what is wrong with %s, and searches what it can', (query, root, at, message) => {
    expect(read(query)).toBe(root);
    expect(parseQuery(query).problems).toEqual([{ at, message }]);
  });

  it('names the kinds there are', () => {
    const [problem] = parseQuery('文种:方案').problems;
    expect(problem?.message).toContain('没有“方案”这一文种（可用：规划、通知');
  });

  it('quotes no more of a value than can be read', () => {
    const [problem] = parseQuery(`年:${'去'.repeat(5000)}`).problems;
    expect(problem?.message.length).toBeLessThan(80);
  });

  it('leaves out what is beyond a sane query, and says so', () => {
    expect(parseQuery('水'.repeat(20_000)).problems[0]?.message).toContain('检索式过长');
    const many = parseQuery(Array.from({ length: 300 }, (_, i) => `词${i}`).join(' '));
    expect(many.root).toMatchObject({ type: 'and' });
    expect(many.problems.map(({ message }) => message)).toEqual(['检索词过多，只用了前 200 个']);
    const deep = parseQuery('(甲 '.repeat(100) + ')'.repeat(100));
    expect(deep.root && depth(deep.root)).toBeLessThan(40);
    expect(deep.problems[0]?.message).toContain('嵌套超过 32 层');
  });

  it('never throws, says where within the query, gives joined nodes at least two members', () => {
    const piece = fc.constantFrom(
      ...' |-~()"“”＂｜－～（）:：水土\t\n\uD800aNEAR/3',
      ...['NEAR/5', ' 近/2 ', '年:', '地区：', '(甲 乙)', ' | ', ' -', '"水 土"'],
    );
    const query = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const check = (node: QueryNode): void => {
      if (node.type === 'literal') {
        expect(node.text.trim()).not.toBe('');
      } else if (node.type === 'not') {
        expect(node.of.type).not.toBe('not');
        check(node.of);
      } else if (node.type !== 'field') {
        expect(node.of.length).toBeGreaterThan(1);
        for (const child of node.of) {
          if (node.type !== 'near') expect(child.type).not.toBe(node.type);
          check(child);
        }
      }
    };
    fc.assert(
      fc.property(query, (text) => {
        const { root, problems } = parseQuery(text);
        if (root) check(root);
        for (const { at, message } of problems) {
          expect(at[0]).toBeLessThanOrEqual(at[1]);
          expect(at[1]).toBeLessThanOrEqual(text.length);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps every character of what is text', () => {
    const query = fc.string({ unit: fc.constantFrom(...'水 "“”＂\t\n\uD800a') });
    const texts = (node: QueryNode | undefined): string[] =>
      node?.type === 'literal' ? [node.text] : node?.type === 'and' ? node.of.flatMap(texts) : [];
    const plain = (text: string) => text.replace(/[\s"“”＂]/gu, '');
    fc.assert(
      fc.property(query, (text) => {
        expect(plain(texts(parseQuery(text).root).join(''))).toBe(plain(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '(',
    ')',
    '"',
    '“',
    '" ',
    '"a ',
    '“a” ',
    '(甲 ',
    '-',
    '(-',
    '|',
    '甲|',
    '年:',
    '甲 近/1 ',
  ])('reads a million characters of %j', (part) => {
    const { root, problems } = parseQuery(part.repeat(1_000_000 / part.length));
    expect(problems.length).toBeGreaterThan(0);
    if (root) expect(depth(root)).toBeLessThan(40);
  });
});
