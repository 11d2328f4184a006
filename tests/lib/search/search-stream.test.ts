import { describe, expect, it, vi } from 'vitest';
import { openIndex } from '../../../lib/search/open-index.ts';
import { type Ranked, search, searchStream, toHit } from '../../../lib/search/search.ts';
import { files, readFrom } from './corpus-index.ts';
import { index } from './corpus-search.ts';

/** All answers of a stream, and what it returns at its end. */
async function readAll(query: string, limit: number, of = index) {
  const answers = searchStream(of, query, { limit });
  const seen = [];
  for (;;) {
    const next = await answers.next();
    if (next.done) return { seen, ranked: next.value };
    seen.push(next.value);
  }
}

describe('a search', () => {
  it.each(['环境', '移动源 柴油', '盐湖 -盐湖区', '火星尘', '章:保障措施'])(
    'for %s gives everything it found, best first, so that nobody need search again',
    async (query) => {
      const { seen, ranked } = await readAll(query, 3);
      const whole = await search(index, query, { limit: 10_000 });
      expect(ranked.map(toHit)).toEqual(whole.hits);
      const sum = (all: readonly Ranked[]) =>
        all.reduce((total, { occurrences }) => total + occurrences, 0);
      const last = seen.at(-1);
      expect(last).toMatchObject({
        exact: true,
        passages: ranked.length,
        occurrences: sum(ranked),
        hits: whole.hits.slice(0, 3),
      });
    },
  );

  it('has ten hits to show before it has read everything there is', async () => {
    const { seen } = await readAll('环境', 10, await openIndex(readFrom(files)));
    expect(seen[0]?.exact).toBe(false);
    expect(seen[0]?.hits).toHaveLength(10);
    expect(seen[0]?.passages).toBeLessThan(seen.at(-1)?.passages ?? 0);
  });
});

describe('a cancelled search', () => {
  it('stops with the reason of its signal', async () => {
    const fresh = await openIndex(readFrom(files));
    const controller = new AbortController();
    const running = search(fresh, '水', { limit: 10, signal: controller.signal });
    controller.abort(new Error('newer query'));
    await expect(running).rejects.toThrow('newer query');
  });

  it('lets other events in while it works, so that one of them can cancel it', async () => {
    const controller = new AbortController();
    let clock = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 100));
    // Reading from memory never waits: only a pause of the search itself lets this run.
    setTimeout(() => controller.abort(new Error('newer query')));
    const running = search(index, '，', { limit: 10, signal: controller.signal });
    await expect(running).rejects.toThrow('newer query');
    now.mockRestore();
  });
});
