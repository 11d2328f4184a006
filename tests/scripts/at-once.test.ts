import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eachAtOnce } from '../../scripts/at-once.ts';

const ITEMS = Array.from({ length: 20 }, (_, i) => i);

describe('eachAtOnce', () => {
  it('does all, begun in order, never more at once than asked', async () => {
    const begun: number[] = [];
    let underWay = 0;
    let most = 0;
    await eachAtOnce(ITEMS, 3, async (item) => {
      begun.push(item);
      underWay += 1;
      most = Math.max(most, underWay);
      await setTimeout((item * 7) % 5);
      underWay -= 1;
    });
    expect(begun).toEqual(ITEMS);
    expect(most).toBe(3);
    expect(underWay).toBe(0);
  });

  it('takes an item only when its turn comes', async () => {
    let taken = 0;
    function* items(): Generator<number> {
      for (const item of ITEMS) {
        taken += 1;
        yield item;
      }
    }
    let done = 0;
    await eachAtOnce(items(), 2, async () => {
      expect(taken - done).toBeLessThanOrEqual(2);
      await setTimeout(1);
      done += 1;
    });
    expect(done).toBe(ITEMS.length);
  });

  it('stops at a failure, and says so when nothing is under way any more', async () => {
    let begun = 0;
    let ended = 0;
    const work = async (item: number): Promise<void> => {
      begun += 1;
      await setTimeout(1);
      ended += 1;
      if (item === 4) throw new Error('ENOSPC');
    };
    await expect(eachAtOnce(ITEMS, 3, work)).rejects.toThrow('ENOSPC');
    expect(ended).toBe(begun);
    expect(begun).toBeLessThan(ITEMS.length);
  });
});
