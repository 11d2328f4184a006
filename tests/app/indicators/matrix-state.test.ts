import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORIGINS } from '../../../app/indicators/entry.ts';
import {
  EVERYTHING,
  matrixAddress,
  readMatrixState,
  showsOrigin,
  toggleOrigin,
} from '../../../app/indicators/matrix-state.ts';

describe('the address of the matrix', () => {
  it('is read back as the same matrix', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('topic', 'name', '140600'),
        fc.constantFrom('', 'air', 'water'),
        fc.subarray([...ORIGINS]),
        fc.boolean(),
        (sort, topic, origins, isShared) => {
          const state = { sort, topic, origins, isShared };
          const { searchParams } = new URL(matrixAddress(state), 'http://x');
          expect(readMatrixState(searchParams)).toEqual(state);
        },
      ),
    );
  });

  it('of everything holds nothing', () => expect(matrixAddress(EVERYTHING)).toBe('/indicators/'));

  it('passes over origins that nobody knows', () => {
    expect(readMatrixState(new URLSearchParams('origin=x&origin=report')).origins).toEqual([
      'report',
    ]);
  });
});

describe('an origin', () => {
  it('that is taken out of all leaves the others', () => {
    expect(toggleOrigin(EVERYTHING, 'table').origins).toEqual(['prose', 'report']);
  });

  it('comes back when toggled again, and all are shown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORIGINS), (origin) => {
        const again = toggleOrigin(toggleOrigin(EVERYTHING, origin), origin);
        expect(again).toEqual(EVERYTHING);
        expect(ORIGINS.every((one) => showsOrigin(again, one))).toBe(true);
      }),
    );
  });
});
