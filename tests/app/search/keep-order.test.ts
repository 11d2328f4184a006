import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepOrder } from '../../../app/search/keep-order.ts';

const same = (item: string) => item;

describe('a later answer', () => {
  it('leaves what is on the page where it is and adds below', () => {
    expect(keepOrder(['甲', '乙'], ['丙', '乙', '甲', '丁'], same)).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
    ]);
  });

  it('takes the newer counts of what is on the page', () => {
    const before = [{ work: '甲', passages: 1 }];
    const after = [{ work: '甲', passages: 9 }];
    expect(keepOrder(before, after, ({ work }) => work)).toEqual(after);
  });

  it('holds exactly what the newer answer holds', () => {
    const list = fc.uniqueArray(fc.string({ maxLength: 2 }));
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect([...keepOrder(before, after, same)].sort()).toEqual([...after].sort());
      }),
    );
  });
});
