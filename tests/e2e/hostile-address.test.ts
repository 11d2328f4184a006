import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_PAYLOAD, PAYLOADS } from '../helpers/payloads.ts';
import { PHONE, startBrowser } from './browser.ts';
import { watch } from './watched.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

function withParams(path: string, names: readonly string[], payload: string): string {
  const params = new URLSearchParams();
  for (const name of names) params.append(name, payload);
  return `${path}?${params}#${encodeURIComponent(payload.replace(/\p{Cs}/gu, ''))}`;
}

/** Goes to another address of the same page, as the buttons of the browser do. */
async function turnTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    const home = new URL(document.documentElement.dataset.home ?? '', document.baseURI);
    history.pushState(null, '', new URL(to.replace(/^\//, ''), home));
    dispatchEvent(new PopStateEvent('popstate'));
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, address);
}

/** Until an answer is there: nothing waits, and the page has been drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await page.waitForFunction(
    () => document.querySelector('[aria-busy=true], .search-wait, progress') === null,
  );
}

/** Pages that read their address, and what they read in it. */
const PAGES = [
  ['/search/', ['q', 'place', 'kind', 'work', 'left', 'before', 'noafter', 'sort', 'view']],
  ['/frequency/', ['terms', 'by', 'sort']],
  ['/compare/', ['works', 'left', 'right', 'at', 'mode', 'lens', 'lock', 'show']],
  ['/indicators/', ['sort', 'topic', 'origin', 'shared']],
  ['/works/shuozhou-plan/5/', ['q', 'quote']],
] as const;

/** Some to be opened as a link that somebody sent: what the page does before anything else. */
const SENT = [PAYLOADS.script, PAYLOADS.handler, PAYLOADS.address, PAYLOADS.name].flatMap(
  (payloads) => payloads?.[0] ?? [],
);

describe('an address that somebody sent', () => {
  it.each(PAGES)('%s?%s shows text and runs nothing', async (path, names) => {
    const { page, context, faults, open, wrongs } = await watch(browser);
    for (const payload of SENT) {
      await open(withParams(path, names, payload));
      await settle(page);
      expect(await wrongs(), payload).toEqual([]);
      expect(new URL(page.url()).pathname.endsWith(path), page.url()).toBe(true);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('every payload', () => {
  it.each([
    ['/search/', '', ['q']],
    ['/search/', 'q=水&view=kwic', ['before', 'place']],
    ['/compare/', '', ['works', 'at', 'show']],
    ['/indicators/', '', ['sort', 'topic', 'origin']],
    ['/works/shuozhou-plan/5/', '', ['q', 'quote']],
  ] as const)('is no more than text on a phone in %s?%s with %s', async (path, query, names) => {
    const { page, context, faults, open, wrongs } = await watch(browser, PHONE);
    await open(`${path}?${query}`);
    for (const payload of EVERY_PAYLOAD) {
      await turnTo(page, withParams(path, names, payload).replace('?', `?${query}&`));
      await settle(page);
      expect(await wrongs(), payload).toEqual([]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is no more than text in a draft that is checked, typed or pasted', async () => {
    const { page, context, faults, open, wrongs } = await watch(browser, PHONE);
    await open('/verify/');
    const box = page.getByRole('textbox', { name: '文稿' });
    const draft = EVERY_PAYLOAD.map((payload, i) => `第${i}处提出：“${payload}，环境治理要抓好”。`);
    await box.evaluate((field) => {
      const pasted = new DataTransfer();
      pasted.setData(
        'text/html',
        '<img src=x onerror=window.pwned=1><script>window.pwned=1</script>',
      );
      pasted.setData('text/plain', '<img src=x onerror=window.pwned=1>');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true }));
    });
    await box.fill(draft.join('\n'));
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByRole('region', { name: '核对结果' }).waitFor();
    expect(await page.locator('.verify-item').count()).toBeGreaterThan(100);
    expect(await wrongs()).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is no more than text in a list of terms', async () => {
    const { page, context, faults, open, wrongs } = await watch(browser, PHONE);
    await open('/frequency/?terms=水');
    const rows = page.locator('.frequency-table tbody tr');
    await rows.first().waitFor();
    const short = EVERY_PAYLOAD.filter((payload) => payload.length < 60 && !/\s/u.test(payload));
    for (let from = 0; from < short.length; from += 60) {
      const terms = short.slice(from, from + 60);
      await turnTo(page, `/frequency/?${new URLSearchParams({ terms: terms.join('\n') })}`);
      await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(new Set(terms).size);
      expect(await wrongs()).toEqual([]);
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
