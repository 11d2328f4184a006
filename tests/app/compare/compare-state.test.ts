import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CompareState,
  LENSES,
  MODES,
  readState,
  withWorks,
  writeState,
} from '../../../app/compare/compare-state.ts';

function listed(...ids: readonly string[]) {
  return ids.map((id) => ({ id, title: id, place: '', kind: id.split('-')[1] ?? '' }));
}

const works = listed('a-report', 'b-report', 'c-report', 'shuozhou-plan', 'yanhu-plan');
const ids = works.map(({ id }) => id);

describe('the comparison in the address', () => {
  it('begins with the two plans, row by row', () => {
    expect(readState('', works)).toEqual({
      works: ['shuozhou-plan', 'yanhu-plan'],
      mode: 'rows',
      lens: 'off',
      locked: true,
      at: ['', ''],
      shown: 'shuozhou-plan',
    });
  });

  it('is read as it was written', () => {
    const state = fc
      .record({
        works: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 }),
        mode: fc.constantFrom(...MODES),
        lens: fc.constantFrom(...LENSES),
        locked: fc.boolean(),
        at: fc.array(fc.constantFrom('', '4.6', '4.0.1', '2.3.t1.5', 'n.2', 'title'), {
          minLength: 4,
          maxLength: 4,
        }),
        shown: fc.nat(3),
      })
      .map(
        ({ shown, at, ...rest }): CompareState => ({
          ...rest,
          at: rest.works.map((_, column) => at[column] ?? ''),
          shown: rest.works[shown % rest.works.length] ?? '',
        }),
      );
    fc.assert(
      fc.property(state, (one) => {
        expect(readState(writeState(one), works)).toEqual(one);
      }),
    );
  });

  it('says no more than needs saying', () => {
    const state = readState('?left=yanhu-plan&right=a-report&at=3.3.4', works);
    expect(state && writeState(state)).toBe('?works=yanhu-plan,a-report&at=3.3.4');
  });

  it('keeps the addresses of old', () => {
    expect(readState('?left=yanhu-plan&right=a-report&at=3.3.4', works)).toMatchObject({
      works: ['yanhu-plan', 'a-report'],
      at: ['3.3.4', ''],
    });
    expect(readState('?left=yanhu-plan&at=3.3.4', works)).toMatchObject({
      works: ['yanhu-plan', 'shuozhou-plan'],
      at: ['3.3.4', ''],
    });
  });

  it('never sets a work beside itself, and no more than four side by side', () => {
    expect(readState('?left=a-report&right=a-report', works)?.works).toEqual([
      'a-report',
      'shuozhou-plan',
    ]);
    expect(readState(`?works=${ids.join(',')}`, works)?.works).toHaveLength(4);
  });

  it('leaves out what it does not know, and the place that was asked for there', () => {
    const state = readState('?works=nowhere,yanhu-plan,b-report&at=1.2,3.3.4,x!&mode=odd', works);
    expect(state).toMatchObject({
      works: ['yanhu-plan', 'b-report'],
      at: ['3.3.4', ''],
      mode: 'rows',
    });
  });

  it('finds a work of the same kind where there are no such plans', () => {
    const others = listed('x-law', 'y-report', 'z-law');
    expect(readState('?left=z-law', others)?.works).toEqual(['z-law', 'x-law']);
    expect(readState('?left=nowhere', others)?.works).toEqual(['x-law', 'z-law']);
  });

  it('is nothing where there is only one work', () => {
    expect(readState('', listed('x-law'))).toBeUndefined();
  });
});

describe('other columns', () => {
  const state = readState('?works=shuozhou-plan,yanhu-plan&at=4.6,3.3.4', works);
  if (!state) throw new Error('no state');

  it('let each work keep its place when another leads', () => {
    const swapped = withWorks(state, ['yanhu-plan', 'shuozhou-plan']);
    expect(swapped.at).toEqual(['3.3.4', '4.6']);
    expect(swapped.shown).toBe('yanhu-plan');
  });

  it('begin anew with a work that was not there', () => {
    const added = withWorks(state, ['shuozhou-plan', 'yanhu-plan', 'a-report']);
    expect(added.at).toEqual(['4.6', '3.3.4', '']);
    expect(withWorks({ ...added, shown: 'a-report' }, state.works).shown).toBe('shuozhou-plan');
  });
});
