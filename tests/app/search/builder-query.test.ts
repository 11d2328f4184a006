import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, fromQuery, toQuery } from '../../../app/search/builder-query.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';

const word = fc
  .array(fc.constantFrom(...'黄河入排污口水VOC2.5（）“”-~|:：'), { minLength: 1, maxLength: 5 })
  .map((characters) => characters.join(''))
  .filter((text) => /\p{Script=Han}/u.test(text.charAt(0)) && !/[“”]/u.test(text));
const list = fc.uniqueArray(word, { maxLength: 3 }).map((words) => words.join(' '));

describe('the form 组合检索', () => {
  it('writes the language of queries', () => {
    const fields = {
      ...BLANK,
      all: '入河排污口 "查、测"',
      any: 'VOCs 挥发性有机物',
      none: '农村',
      near: '黄河 治理',
      place: '朔州',
      kind: '规划',
      year: '2021-2025',
    };
    expect(toQuery(fields)).toBe(
      '入河排污口 "查、测" (VOCs | 挥发性有机物) 黄河 NEAR/10 治理 地区:朔州 文种:规划 年:2021-2025 -农村',
    );
    expect(fromQuery(toQuery(fields))).toEqual(fields);
  });

  it('writes nothing while it is blank', () => {
    expect(toQuery(BLANK)).toBe('');
    expect(fromQuery('')).toEqual(BLANK);
  });

  it('keeps ~ in front of a word', () => {
    expect(fromQuery('~VOCs 治理')?.all).toBe('~VOCs 治理');
    expect(toQuery({ ...BLANK, all: '~VOCs 治理' })).toBe('~VOCs 治理');
  });

  it('says of a query that it has no place for', () => {
    expect(fromQuery('(甲 乙) | 丙')).toBeUndefined();
    expect(fromQuery('甲 (')).toBeUndefined();
    expect(fromQuery('文件:shuozhou-plan')).toBeUndefined();
  });

  it('writes what is read without a problem and back to the same query', () => {
    fc.assert(
      fc.property(list, list, list, (all, any, none) => {
        const query = toQuery({ ...BLANK, all, any, none });
        expect(parseQuery(query).problems).toEqual([]);
        const read = fromQuery(query);
        expect(read && toQuery(read)).toBe(query);
      }),
    );
  });
});
