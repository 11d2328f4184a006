import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './browser.ts';
import { describeForEverybody, NARROWEST } from './for-everybody.ts';
import { occurrences } from './search-page.ts';

const IDS = readFileSync('corpus/lexicon/terms.yaml', 'utf8').match(/(?<=^ {2}- id: )\S+/gm) ?? [];

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Where a link of the page leads. */
async function open(page: Page, href: string | null): Promise<void> {
  await page.goto(new URL(href ?? '', page.url()).href);
}

describe('the index of terms', () => {
  it('lists every term of the lexicon, each with a page, without JavaScript', async () => {
    const { page, context } = await visit(browser, '/terms/', { javaScriptEnabled: false });
    const links = page.locator('.terms-group a');
    const paths = await links.evaluateAll((all) =>
      all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
    );
    expect(paths.length).toBeGreaterThanOrEqual(85);
    expect(paths.map((path) => path.split('/').at(-2)).sort()).toEqual(
      IDS.map((id) => id.replaceAll('"', '')).sort(),
    );
    for (const path of paths) {
      expect((await page.request.get(path)).status(), path).toBe(200);
    }
    await context.close();
  });

  it('is in the bar, and says where the reader is', async () => {
    const { page, context } = await visit(browser, '/');
    await page
      .getByRole('navigation', { name: '栏目' })
      .getByRole('link', { name: '术语' })
      .click();
    await page.getByRole('heading', { name: '术语', level: 1 }).waitFor();
    await page
      .locator('.terms-group')
      .getByRole('link', { name: /^公转铁 4$/ })
      .click();
    await page.getByRole('heading', { name: '公转铁', level: 1 }).waitFor();
    expect(await page.locator('.bar-nav [aria-current]').textContent()).toBe('术语');
    await context.close();
  });
});

describe('the page of a term', () => {
  it('says that the explanation is ours and what it rests on', async () => {
    const { page, context, faults } = await visit(browser, '/terms/chacesuzhi/');
    await page.getByRole('heading', { name: '编者释义' }).waitFor();
    expect(await page.locator('.term-explanation').textContent()).toContain('入河排污口');
    await page.getByRole('link', { name: /朔州市“十四五”生态环境保护规划》第五章第二节/ }).click();
    await page.waitForURL(/\/works\/shuozhou-plan\/5\/\?q=.*#5\.2\.1\.1$/);
    await expect.poll(() => page.locator('[id="5.2.1.1"] mark').count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(['huifaxingyoujiwu', 'lianggao', 'nenghaoshuangkong', 'hezhangzhi', 'shuangtan'])(
    'counts as the search that each number leads to: %s',
    async (id) => {
      const { page, context } = await visit(browser, `/terms/${id}/`);
      const numbers = await page.locator('.term-counts .figure a').evaluateAll((all) =>
        all.map((link) => ({
          href: new URL(link.getAttribute('href') ?? '', document.baseURI).href,
          count: link.textContent,
        })),
      );
      expect(numbers.length).toBeGreaterThan(3);
      for (const { href, count } of numbers) {
        await open(page, href);
        await page.locator('.search-groups .hit').first().waitFor();
        await expect.poll(() => occurrences(page), { message: href }).toBe(Number(count));
      }
      await context.close();
    },
  );

  it('marks the term in its uses', async () => {
    const { page, context } = await visit(browser, '/terms/sanxianyidan/');
    const marks = await page.locator('.term-uses mark').allTextContents();
    expect(marks.length).toBeGreaterThan(2);
    expect(new Set(marks)).toEqual(new Set(['三线一单']));
    await context.close();
  });

  it('leads from a neighbour to where it stands beside the term', async () => {
    const { page, context } = await visit(browser, '/terms/ruhepaiwukou/');
    const link = page.locator('.term-besides').getByRole('link').first();
    const [count] = /\d+$/.exec((await link.textContent()) ?? '') ?? [];
    await open(page, await link.getAttribute('href'));
    await page.locator('.kwic-line').first().waitFor();
    await expect.poll(() => occurrences(page)).toBe(Number(count));
    await context.close();
  });
});

describeForEverybody(
  ['/terms/', '/terms/huifaxingyoujiwu/', '/terms/nenghaoshuangkong/', '/terms/yikouyice/'],
  () => browser,
  { more: [NARROWEST] },
);
