import { SITE_DIR } from '../scripts/paths.ts';
import { serveSite } from '../scripts/serve.ts';
import { startBrowser } from '../tests/e2e/browser.ts';
import { openForTyping } from '../tests/e2e/typing.ts';

/**
 * A tab that is typed in at 20 keystrokes a second: what it holds stays within a
 * tenth, and what it shows belongs to what stands in the box.
 * `tsx bench/typing.ts [seconds]`, over the built site.
 */
const seconds = Number(process.argv[2] ?? 600);
/** First everything is loaded that is loaded once: what slips find, too, is kept in the worker. */
const WARM_UP = Math.max(10_000, seconds * 200);
const MEGABYTE = 1_000_000;
const MOST_GROWTH = 1.1;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const basePath = process.env.QINGDIAN_BASE_PATH ?? '';
const { server, address } = await serveSite(SITE_DIR, { host: '127.0.0.1', port: 0, basePath });
const browser = await startBrowser();
try {
  const page = await browser.newPage();
  const { type, warmUp } = await openForTyping(page, new URL('search/', address).href);
  await warmUp();
  await type(WARM_UP, 1);
  const { heaps, rests, keystrokes } = await type(seconds * 1000, 2);
  const stale = rests.filter(({ query, title }) => !title.startsWith(query));
  // The same query is answered the same whenever it is asked; what says that it is still
  // counting is no answer yet.
  const answers = new Map<string, string>();
  for (const { query, said } of rests) {
    if (said.includes('正在逐字核对')) continue;
    const count = /字：([\d,]+) 处/u.exec(said)?.[1] ?? 'nothing';
    const before = answers.get(query) ?? count;
    if (before !== count) stale.push({ query, said: `${before}, then ${count}`, title: '' });
    answers.set(query, before);
  }
  for (const { query, said } of stale) console.log(`stale: ${query}: ${said}`);
  // One reading comes before or after an answer: a fifth of them tells what is held.
  const fifth = Math.ceil(heaps.length / 5);
  const [first, last] = [median(heaps.slice(0, fifth)), median(heaps.slice(-fifth))];
  const most = Math.max(...heaps);
  console.log(
    `${seconds} s, ${keystrokes} keystrokes, ${rests.length} rests, ${stale.length} stale; heap ` +
      `${[first, most, last].map((bytes) => (bytes / MEGABYTE).toFixed(1)).join(' / ')} MB ` +
      `(first fifth / most / last fifth), ${(100 * (last / first - 1)).toFixed(1)} %`,
  );
  process.exitCode = stale.length > 0 || last > first * MOST_GROWTH ? 1 : 0;
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
