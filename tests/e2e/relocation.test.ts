import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_DIR } from '../../scripts/paths.ts';
import { type Serving, serveSite } from '../../scripts/serve.ts';
import { listFiles } from '../../scripts/service-worker.ts';
import { startBrowser } from './browser.ts';
import { watchUnder } from './watched.ts';

/** What a part of the page asks for or leads to, as the browser understands it. */
const LEADS = `[...document.querySelectorAll('[href], [src], form[action]')].map(
  (element) => element.href || element.src || element.action,
)`;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

it('holds no path of its own, but in the page for addresses that are not there', async () => {
  for (const { path } of await listFiles(SITE_DIR)) {
    if (!/\.(?:html|js|css)$/u.test(path) || path === '404.html') continue;
    const content = readFileSync(join(SITE_DIR, path), 'utf8');
    expect(content.includes('qingdian.home'), path).toBe(false);
    if (path.endsWith('.js')) continue;
    expect(/(?:href|src|action)\\?"?[=:]\\?"\/|url\(\//u.exec(content)?.[0], path).toBe(undefined);
  }
});

describe.each(['', '/zhengce', '/a/b/政策'])('the same files under %s/', (basePath) => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await serveSite(SITE_DIR, { host: '127.0.0.1', port: 0, basePath });
  });
  afterAll(() => {
    serving.server.closeAllConnections();
    serving.server.close();
  });

  it.each([
    ['', '.home-hero'],
    ['search/?q=入河排污口', '.search-groups'],
    ['search/?q=入河排污口&view=figures', '.strips'],
    ['frequency/?terms=入河排污口%0A黑臭水体', '.frequency-table'],
    ['works/shuozhou-plan/5/?q=排污口#5.2.1.1', 'mark'],
    ['compare/?left=shuozhou-plan&right=yanhu-plan', '.row, .rows'],
    ['indicators/', 'main table'],
    ['terms/ruhepaiwukou/', '.term-uses'],
    ['verify/', 'textarea'],
    ['about/', '.offline'],
  ])('ask for nothing and lead nowhere beside it: %s', async (path, shown) => {
    const { page, context, faults, wrongs } = await watchUnder(browser, serving.address);
    await page.goto(serving.address + path);
    await page.locator(shown).first().waitFor();
    await page.waitForLoadState('networkidle');
    const leads = await page.evaluate<readonly string[]>(LEADS);
    expect(leads.length).toBeGreaterThan(20);
    expect(
      leads.filter((to) => !/^(?:data|blob):/u.test(to) && !to.startsWith(serving.address)),
    ).toEqual([]);
    expect(await wrongs()).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('search, read, verify and cite', async () => {
    const { page, context, faults, wrongs } = await watchUnder(browser, serving.address);
    await page.goto(serving.address);
    await page.getByRole('searchbox').first().fill('入河排污口');
    await page.keyboard.press('Enter');
    for (const count of ['31 处', '14 段', '5 件']) await page.getByText(count).first().waitFor();
    expect(page.url().startsWith(`${serving.address}search/?q=`)).toBe(true);

    await page.locator('.search-groups a[href*="#"]').first().click();
    await page.locator('mark').first().waitFor();
    expect(page.url().startsWith(`${serving.address}works/`)).toBe(true);
    expect(await wrongs()).toEqual([]);

    await page.goto(`${serving.address}works/shuozhou-plan/4/#4.6.3`);
    await page.getByRole('button', { name: /引用/u }).first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByText(`${serving.address}works/shuozhou-plan/4/#4.6.3`).first().waitFor();

    await page.goto(`${serving.address}verify/`);
    await page
      .locator('textarea')
      .fill(
        '《朔州市“十四五”生态环境保护规划》（朔政发〔2022〕36号）第四章第六节提出：“推进绿色货运。”',
      );
    await page.locator('button[type=submit]', { hasText: '核对' }).click();
    await page.getByText('一致 1').first().waitFor();
    expect(await wrongs()).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('lead to a page whose slash was left out, with what was asked', async () => {
    const { page, context } = await watchUnder(browser, serving.address);
    await page.goto(`${serving.address}works/shuozhou-plan/4?q=移动源#4.6.3`);
    const asked = `${serving.address}works/shuozhou-plan/4/?q=移动源#4.6.3`;
    expect(page.url()).toBe(new URL(asked).href);
    await context.close();
  });

  it.each(['no-such-page', 'works/no-such/4/', 'no/such/deep/page.html'])(
    'lead home from where there is nothing: %s',
    async (path) => {
      const { page, context } = await watchUnder(browser, serving.address);
      const answer = await page.goto(serving.address + path);
      expect(answer?.status()).toBe(404);
      const home = page.getByRole('link', { name: '首页的书目' });
      await expect
        .poll(() => home.evaluate((link) => link instanceof HTMLAnchorElement && link.href))
        .toBe(serving.address);
      await page.getByRole('searchbox').fill('入河排污口');
      await page.keyboard.press('Enter');
      await page.getByText('31 处').first().waitFor();
      await context.close();
    },
  );

  it('read without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(serving.address);
    await page.locator('main a[href*="works/shuozhou-plan/"]').first().click();
    await page.locator('main a[href*="/4/"]').first().click();
    expect(page.url()).toBe(`${serving.address}works/shuozhou-plan/4/`);
    const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    await context.close();
  });
});

describe('two sites on one host', () => {
  it('keep their files for use without a network apart', async () => {
    const [root, below] = await Promise.all(
      ['', '/zhengce'].map((basePath) =>
        serveSite(SITE_DIR, { host: '127.0.0.1', port: 0, basePath }),
      ),
    );
    const host = createServer((request, answer) => {
      const site = request.url?.startsWith('/zhengce/') ? below : root;
      site?.server.emit('request', request, answer);
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    const bound = host.address();
    const origin = `http://127.0.0.1:${typeof bound === 'object' && bound?.port}/`;
    const page = await (await browser.newContext()).newPage();
    const kept = () =>
      page.evaluate(async () =>
        (await caches.keys()).map((name) => name.replace(/^.*?(?=http)/u, '')),
      );
    for (const address of [origin, `${origin}zhengce/`]) {
      await page.goto(`${address}about/`);
      await page.getByRole('button', { name: '下载全库' }).click();
      await page.getByText('全库已在本机').waitFor({ timeout: 150_000 });
    }
    expect(new Set(await kept())).toEqual(new Set([origin, `${origin}zhengce/`]));
    await page.goto(`${origin}about/`);
    await page.getByRole('button', { name: '从本机删去' }).click();
    await page.getByText('全库尚未保存到本机').waitFor();
    expect(await kept()).toEqual([`${origin}zhengce/`]);
    await page.context().close();
    for (const server of [root?.server, below?.server, host]) {
      server?.closeAllConnections();
      server?.close();
    }
  }, 360_000);
});
