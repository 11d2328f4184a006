import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_DIR } from '../../scripts/paths.ts';
import { type Serving, serveSite } from '../../scripts/serve.ts';
import { startBrowser } from './browser.ts';

const basePath = process.env.QINGDIAN_BASE_PATH ?? '';
let browser: Browser;
let serving: Serving;
let page: Page;

/** How many requests the server has answered at once, at most. */
let mostAtOnce = 0;

function countAtOnce({ server }: Serving): void {
  let pending = 0;
  server.on('request', (_, response) => {
    pending += 1;
    mostAtOnce = Math.max(mostAtOnce, pending);
    response.once('close', () => {
      pending -= 1;
    });
  });
}

async function open(path: string): Promise<void> {
  await page.goto(new URL(path, serving.address).href);
}

beforeAll(async () => {
  browser = await startBrowser();
  serving = await serveSite(SITE_DIR, { host: '127.0.0.1', port: 0, basePath });
  page = await (await browser.newContext()).newPage();
});

afterAll(async () => {
  await browser?.close();
  serving?.server.closeAllConnections();
  serving?.server.close();
});

describe('the whole library on this device', () => {
  it('is taken only when the reader asks for it', async () => {
    await open('about/');
    const panel = page.locator('.offline');
    await panel.getByText('全库尚未保存到本机').waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    countAtOnce(serving);
    await panel.getByRole('button', { name: '下载全库' }).click();
    await panel.getByText('全库已在本机').waitFor({ timeout: 150_000 });
    expect(mostAtOnce).toBeGreaterThan(1);
    expect(mostAtOnce).toBeLessThanOrEqual(6);
  }, 180_000);

  it('searches, reads and compares with the server gone', async () => {
    await open('about/');
    serving.server.closeAllConnections();
    await new Promise((resolve) => serving.server.close(resolve));

    await open('search/?q=入河排污口');
    await page.getByText('31 处').first().waitFor();
    await open('works/shuozhou-plan/4/?q=移动源#4.6.3');
    await page.locator('[id="4.6.3"]').waitFor();
    await page.locator('mark').first().waitFor();
    await open('compare/?left=shuozhou-plan&right=yanhu-plan');
    await page.getByText('抢抓国家重大战略机遇').first().waitFor();
  });

  it('goes away again when the reader says so', async () => {
    await open('about/');
    await page.locator('.offline').getByRole('button', { name: '从本机删去' }).click();
    await page.locator('.offline').getByText('全库尚未保存到本机').waitFor();
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  });
});
