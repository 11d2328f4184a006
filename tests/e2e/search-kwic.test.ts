import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './browser.ts';
import { download, drawnLines, occurrences, readCsv } from './search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('语境', () => {
  it('sorts lines by what stands to the right, and leaves out what is excluded', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=盐湖&view=kwic');
    await page.locator('.kwic-line').first().waitFor();
    const all = await occurrences(page);
    await page.getByRole('link', { name: '右文' }).click();
    await page.waitForURL(/sort=right/);
    await expect
      .poll(async () => {
        const rights = (await drawnLines(page)).map(({ key, right }) => right.slice(key.length));
        const sorted = rights.every((right, i) => i === 0 || (rights[i - 1] ?? '') <= right);
        return rights.length > 5 && sorted;
      })
      .toBe(true);

    await page.getByRole('link', { name: '邻词', exact: true }).click();
    const sentence = await page
      .getByRole('link', { name: /^只留“区”，/ })
      .getAttribute('aria-label');
    const besides = Number(/(\d+) 处/.exec(sentence ?? '')?.[1]);
    expect(besides).toBeGreaterThan(0);
    await page.getByRole('link', { name: '排除“区”' }).click();
    await expect.poll(() => occurrences(page)).toBe(all - besides);
    await page.getByRole('link', { name: /右邻排除“区”/ }).click();
    await expect.poll(() => occurrences(page)).toBe(all);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leaves out 盐湖区 whatever word it is part of, and any longer text', async () => {
    const path = '/search/?q=盐湖&view=kwic';
    const { page, context, faults } = await visit(browser, path);
    await page.locator('.kwic-line').first().waitFor();
    const all = await occurrences(page);
    await page.getByRole('link', { name: '邻词', exact: true }).click();
    const said = await page.getByRole('link', { name: /^只留“区”，/ }).getAttribute('aria-label');
    const asWord = Number(/(\d+) 处/.exec(said ?? '')?.[1]);
    await page.getByRole('link', { name: '邻字', exact: true }).click();
    await page.waitForURL(/beside=characters/);
    await page.getByRole('link', { name: '排除“区”' }).click();
    const chip = page.getByRole('link', { name: /右邻排除“区…”/ });
    await chip.waitFor();
    // 区委 is a word of its own: the word 区 alone would leave 盐湖区委 in.
    await expect.poll(() => occurrences(page)).toBeLessThan(all - asWord);
    for (const { key, right } of await drawnLines(page)) {
      expect(right.startsWith(`${key}区`)).toBe(false);
    }
    const shared = page.url();
    expect(new URL(shared).searchParams.getAll('noafter')).toEqual(['区']);
    const left = await occurrences(page);
    await page.goto(shared);
    await expect.poll(() => occurrences(page)).toBe(left);
    await chip.click();
    await expect.poll(() => occurrences(page)).toBe(all);
    const own = page.getByRole('textbox', { name: '右文以此开头' });
    await own.fill('区委');
    await page
      .getByRole('region', { name: '右邻字' })
      .getByRole('button', { name: '只留' })
      .click();
    await expect
      .poll(async () => {
        const lines = await drawnLines(page);
        return lines.length > 0 && lines.every(({ right }) => right.startsWith('盐湖区委'));
      })
      .toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('draws a few of many lines, wherever the reader has scrolled to', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=水&view=kwic');
    await page.locator('.kwic-line').first().waitFor();
    const all = await occurrences(page);
    expect(all).toBeGreaterThan(1000);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.locator(`li[aria-posinset="${all}"]`).waitFor();
    expect(await page.locator('.kwic-line').count()).toBeLessThan(120);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leads from a line to its clause', async () => {
    const { page, context } = await visit(browser, '/search/?q=公转铁&view=kwic');
    const line = page.locator('.kwic-line').first();
    await line.click();
    await page.waitForURL(/\/works\/.+\?q=.+#/);
    const address = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await expect.poll(() => page.locator(`[id="${address}"] mark`).count()).toBeGreaterThan(0);
    await context.close();
  });

  it('exports exactly its lines', async () => {
    const { page, context } = await visit(browser, '/search/?q=公转铁&view=kwic');
    await page.locator('.kwic-line').first().waitFor();
    const { name, content } = await download(page, '导出语境 CSV');
    expect(name).toBe('青典 公转铁 语境.csv');
    expect(content.startsWith('\uFEFF')).toBe(true);
    const rows = readCsv(content);
    expect(rows).toHaveLength(await occurrences(page));
    expect(new Set(rows.map((row) => row.检索词))).toEqual(new Set(['公转铁']));
    await context.close();
  });
});
