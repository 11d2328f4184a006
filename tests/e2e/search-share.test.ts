import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './browser.ts';
import { download, drawnLines, headline, readCsv } from './search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('an address', () => {
  it('shows to another reader exactly the same', async () => {
    const path =
      '/search/?q=水&view=kwic&sort=left&beside=characters&place=140802&right=质&noleft=&nobefore=供';
    const first = await visit(browser, path);
    await first.page.locator('.kwic-line').first().waitFor();
    await first.page.getByRole('heading', { name: '左邻字' }).waitFor();
    const shared = first.page.url();
    const seen = [await headline(first.page).textContent(), await drawnLines(first.page)];
    await first.context.close();
    const second = await visit(browser, '/about/');
    await second.page.goto(shared);
    await second.page.locator('.kwic-line').first().waitFor();
    await second.page.getByRole('heading', { name: '左邻字' }).waitFor();
    expect([await headline(second.page).textContent(), await drawnLines(second.page)]).toEqual(
      seen,
    );
    expect(await second.page.locator('.chip').count()).toBe(4);
    await second.context.close();
  });
});

describe('a list of terms', () => {
  it('becomes a table that is counted as a search counts, and a CSV that says the same', async () => {
    const { page, context, faults } = await visit(browser, '/frequency/');
    await page
      .getByRole('textbox', { name: /词表/ })
      .fill('入河排污口\n黑臭水体\n火星移民\n公转铁');
    await page.getByRole('button', { name: '计数', exact: true }).click();
    const table = page.getByRole('table');
    await table.waitFor();
    const row = table.getByRole('row', { name: /^入河排污口/ });
    expect(await row.getByRole('cell').first().textContent()).toBe('31');
    await table.getByRole('button', { name: '合计' }).click();
    const terms = await table.locator('tbody th').allTextContents();
    expect(terms.at(0)).toBe('入河排污口');
    expect(terms.at(-1)).toBe('火星移民');

    const { content } = await download(page, '导出词频表 CSV');
    expect(content.startsWith('\uFEFF')).toBe(true);
    const rows = readCsv(content);
    expect(rows.map((one) => one.词)).toEqual(['入河排污口', '黑臭水体', '火星移民', '公转铁']);
    expect(rows[0]?.处数).toBe('31');
    for (const one of rows) {
      const cells = Object.entries(one).filter(([name]) => name.endsWith('（处）'));
      expect(cells.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(Number(one.处数));
    }
    await page.reload();
    await expect.poll(() => table.locator('tbody tr').count()).toBe(4);
    await row.getByRole('link').first().click();
    await expect.poll(() => headline(page).textContent()).toContain('31 处');
    expect(faults).toEqual([]);
    await context.close();
  });
});
