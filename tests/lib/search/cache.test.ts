import { describe, expect, it } from 'vitest';
import { createCache } from '../../../lib/search/cache.ts';

describe('cache', () => {
  it('loads once, and keeps what was used last within its weight', async () => {
    const loaded: number[] = [];
    const cache = createCache(
      async (key) => {
        loaded.push(key);
        return key * 10;
      },
      () => 1,
      2,
    );
    expect(await Promise.all([cache.get(1), cache.get(1), cache.get(2)])).toEqual([10, 10, 20]);
    await cache.get(1);
    await cache.get(3);
    expect([1, 2, 3].map(cache.has)).toEqual([true, false, true]);
    await cache.get(2);
    expect(loaded).toEqual([1, 2, 3, 2]);
  });

  it('keeps one that is heavier than all it may hold', async () => {
    const cache = createCache(
      async (key) => key,
      () => 9,
      2,
    );
    await cache.get(1);
    await cache.get(2);
    expect([cache.has(1), cache.has(2)]).toEqual([false, true]);
  });

  it('forgets what failed', async () => {
    let fails = true;
    const cache = createCache(
      async (key) => {
        if (fails) throw new Error('offline');
        return key;
      },
      () => 1,
      2,
    );
    await expect(cache.get(1)).rejects.toThrow('offline');
    fails = false;
    expect(await cache.get(1)).toBe(1);
  });
});
