import { describe, expect, it } from 'vitest';
import { completeTerm, lastTerm } from '../../../app/search/last-term.ts';

describe('the term being typed', () => {
  it.each([
    ['hfx', 'hfx'],
    ['黄河 sx', 'sx'],
    ['黄河|治', '治'],
    ['(黄河 | 治', '治'],
    ['-农', '农'],
    ['~VO', 'VO'],
  ])('of %s is %s', (query, term) => {
    expect(lastTerm(query)?.text).toBe(term);
  });

  it.each(['', '黄河 ', '地区:朔', '文种：规', '"黄河'.concat('"')])(
    'there is none to complete in “%s”',
    (query) => {
      expect(lastTerm(query)).toBeUndefined();
    },
  );

  it('is not a field when what stands before the colon names none', () => {
    expect(lastTerm('注:黄河')?.text).toBe('注:黄河');
  });

  it.each([
    ['黄河 hfx', '挥发性有机物', '黄河 挥发性有机物'],
    ['黄河 -hfx', '挥发性有机物', '黄河 -挥发性有机物'],
    ['dqh', '打好污染防治攻坚战, 共建美好环境', '"打好污染防治攻坚战, 共建美好环境"'],
  ])('%s is completed by %s', (query, text, completed) => {
    expect(completeTerm(query, text)).toBe(completed);
  });
});
