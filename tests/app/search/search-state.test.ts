import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRule,
  BESIDES,
  dropRule,
  EMPTY,
  isNarrowed,
  MEASURES,
  ORDERS,
  questionOf,
  readState,
  type SearchState,
  SHOWN_FACETS,
  toggleFacet,
  VIEWS,
  withQuery,
  writeState,
} from '../../../app/search/search-state.ts';

const words = fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 3 });
const texts = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 3 });

const states: fc.Arbitrary<SearchState> = fc
  .record({
    query: fc.string({ maxLength: 20 }).map((query) => query.trim()),
    view: fc.constantFrom(...VIEWS),
    order: fc.constantFrom(...ORDERS),
    measure: fc.constantFrom(...MEASURES),
    beside: fc.constantFrom(...BESIDES),
    chosen: fc.dictionary(fc.constantFrom(...SHOWN_FACETS), words),
    left: words,
    right: words,
    before: texts,
    after: texts,
    keep: fc.boolean(),
  })
  .map(({ left, right, before, after, keep, chosen, ...state }) => ({
    ...state,
    chosen: Object.fromEntries(Object.entries(chosen).filter(([, keys]) => keys.length > 0)),
    rules: [
      ...left.map((word) => ({ side: 'left', keep, word }) as const),
      ...before.map((text) => ({ side: 'left', keep, text }) as const),
      ...right.map((word) => ({ side: 'right', keep, word }) as const),
      ...after.map((text) => ({ side: 'right', keep, text }) as const),
    ],
  }));

describe('the address of a search', () => {
  it('says all of a state, and is read back as the same', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(new URLSearchParams(writeState(state)))).toEqual(state);
      }),
    );
  });

  it('asks nothing new of the worker when only the way of showing changes', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...MEASURES), (state, measure) => {
        expect(questionOf({ ...state, measure, beside: 'words' })).toBe(questionOf(state));
      }),
    );
    expect(questionOf({ ...EMPTY, query: '水', order: 'left' })).not.toBe(
      questionOf({ ...EMPTY, query: '水' }),
    );
  });

  it('is only the query while nothing else is asked for', () => {
    expect(writeState({ ...EMPTY, query: '水' })).toBe('q=%E6%B0%B4');
    expect(writeState(EMPTY)).toBe('');
  });

  it('is read without complaint when it holds what nobody knows', () => {
    expect(readState(new URLSearchParams('q= 水 &view=maps&sort=up&colour=red'))).toEqual({
      ...EMPTY,
      query: '水',
    });
  });
});

describe('narrowing', () => {
  it('chooses a value and takes it back', () => {
    const chosen = toggleFacet(EMPTY, 'place', '140600');
    expect(chosen.chosen).toEqual({ place: ['140600'] });
    expect(isNarrowed(chosen)).toBe(true);
    expect(toggleFacet(chosen, 'place', '140600')).toEqual(EMPTY);
  });

  it('lets a word be kept or excluded, not both', () => {
    const kept = addRule(EMPTY, { side: 'right', keep: true, word: '区' });
    const excluded = addRule(kept, { side: 'right', keep: false, word: '区' });
    expect(excluded.rules).toEqual([{ side: 'right', keep: false, word: '区' }]);
    expect(dropRule(excluded, { side: 'right', keep: false, word: '区' }).rules).toEqual([]);
  });

  it('tells the word 区 from the text 区, as what stands beside a key', () => {
    const word = addRule(EMPTY, { side: 'right', keep: false, word: '区' });
    const both = addRule(word, { side: 'right', keep: false, text: '区' });
    expect(both.rules).toHaveLength(2);
    expect(writeState(word)).toBe('noright=%E5%8C%BA');
    expect(writeState(both)).toBe('noright=%E5%8C%BA&noafter=%E5%8C%BA');
    expect(dropRule(both, { side: 'right', keep: true, text: '区' })).toEqual(word);
  });

  it('forgets neighbours when the query changes, not what is searched', () => {
    const narrowed = addRule(toggleFacet({ ...EMPTY, query: '盐湖' }, 'kind', 'plan'), {
      side: 'right',
      keep: false,
      word: '区',
    });
    expect(withQuery(narrowed, '盐湖').rules).toHaveLength(1);
    expect(withQuery(narrowed, '黄河')).toMatchObject({ chosen: { kind: ['plan'] }, rules: [] });
  });
});
