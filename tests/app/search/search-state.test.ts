import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRule,
  dropRule,
  EMPTY,
  isNarrowed,
  MEASURES,
  ORDERS,
  readState,
  type SearchState,
  SHOWN_FACETS,
  toggleFacet,
  VIEWS,
  withQuery,
  writeState,
} from '../../../app/search/search-state.ts';

const words = fc.uniqueArray(fc.string({ maxLength: 6 }), { maxLength: 3 });

const states: fc.Arbitrary<SearchState> = fc
  .record({
    query: fc.string({ maxLength: 20 }).map((query) => query.trim()),
    view: fc.constantFrom(...VIEWS),
    order: fc.constantFrom(...ORDERS),
    measure: fc.constantFrom(...MEASURES),
    chosen: fc.dictionary(fc.constantFrom(...SHOWN_FACETS), words),
    left: words,
    right: words,
    keep: fc.boolean(),
  })
  .map(({ left, right, keep, chosen, ...state }) => ({
    ...state,
    chosen: Object.fromEntries(Object.entries(chosen).filter(([, keys]) => keys.length > 0)),
    rules: [
      ...left.map((word) => ({ side: 'left', keep, word }) as const),
      ...right.map((word) => ({ side: 'right', keep, word }) as const),
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
