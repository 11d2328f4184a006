import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser, WIDE } from './browser.ts';
import { type ScaledData, scaleData } from './scaled-data.ts';
import { headline } from './search-page.ts';
import { watchWorkerHeap } from './worker-heap.ts';

const FACTOR = 10;
const MEGABYTE = 1_000_000;
const MOST_MEMORY = 30 * MEGABYTE;

let browser: Browser;
let data: ScaledData;
beforeAll(async () => {
  const manifest = await fetch(new URL('data/manifest.json', inject('site')));
  data = scaleData(await manifest.text(), FACTOR);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Notes every headline that was ever on the page, in order. */
const RECORD = `
  window.headlines = [];
  new MutationObserver(() => {
    const said = document.querySelector('.headline')?.textContent ?? '';
    if (said !== '' && window.headlines.at(-1) !== said) window.headlines.push(said);
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

/** The site with the data of a corpus ten times as large. */
async function visitScaled(path: string) {
  const context = await browser.newContext({ viewport: WIDE });
  await context.addInitScript({ content: RECORD });
  await context.route(/\/data\//, async (route) => {
    const [, name = ''] = new URL(route.request().url()).pathname.split('/data/');
    const body = data.files.get(name);
    if (body === undefined) await route.continue();
    else await route.fulfill({ body, contentType: 'application/json' });
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const workerHeap = await watchWorkerHeap(page);
  await page.goto(new URL(path, inject('site')).href);
  return { page, context, faults, workerHeap };
}

async function headlines(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>('window.headlines');
}

/** `至少 1,203 处400 段 · 60 件` → [1203, 400, 60] */
function countsIn(said: string): readonly number[] {
  return [...said.replaceAll(',', '').matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

describe('in a corpus ten times as large', () => {
  it.each(['生态环境', '水', '入河排污口', '污染防治攻坚战'])(
    'counts 至少 until all is verified, then what a plain scan counts: %s',
    async (term) => {
      const { occurrences, passages, works } = data.scan(term);
      const { page, context, faults } = await visitScaled(`search/?q=${term}`);
      await page.locator('.facets').waitFor({ state: 'attached' });
      const said = await headlines(page);
      expect(countsIn(said.at(-1) ?? '')).toEqual([occurrences, passages, works]);
      expect(await headline(page).textContent()).not.toContain('至少');
      for (const before of said.slice(0, -1)) {
        expect(before).toContain('至少');
        expect(countsIn(before)[0]).toBeLessThanOrEqual(occurrences);
      }
      if (passages > 1000) expect(said.length).toBeGreaterThan(1);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('turns over 10,000 lines of 语境 without the page growing', async () => {
    const { occurrences } = data.scan('水');
    expect(occurrences).toBeGreaterThan(10_000);
    const { page, context, faults } = await visitScaled('search/?q=水&view=kwic&sort=right');
    await page.locator('.kwic-line').first().waitFor();
    const nodes = () => page.evaluate(() => document.querySelectorAll('.kwic-lines *').length);
    const sizes: number[] = [];
    for (let step = 0; step <= 20; step++) {
      await page.evaluate(
        (part) => window.scrollTo(0, part * document.documentElement.scrollHeight),
        step / 20,
      );
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.kwic-line')].some((line) => {
          const { top, bottom } = line.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        }),
      );
      sizes.push(await nodes());
    }
    await page.locator(`li[aria-posinset="${occurrences}"]`).waitFor();
    expect(Math.max(...sizes)).toBeLessThan(1000);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(['search/?q=生态环境', 'search/?q=水&view=kwic', 'search/?q=水&view=figures'])(
    'takes at most 30 MB to search: %s',
    async (path) => {
      const { page, context, workerHeap } = await visitScaled(path);
      await page.locator('.facets').waitFor({ state: 'attached' });
      await page.locator('.search-groups, .kwic-lines, .figures').first().waitFor();
      const held = await workerHeap();
      expect(held).toBeGreaterThan(MEGABYTE);
      expect(held).toBeLessThan(MOST_MEMORY);
      await context.close();
    },
  );
});
