import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './browser.ts';
import { describeForEverybody } from './for-everybody.ts';
import { box, headline, occurrences } from './search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('a certified count', () => {
  it('says what was verified and leads to what that means', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=入河排污口');
    const certificate = page.locator('.certificate');
    await expect
      .poll(() => certificate.textContent())
      .toMatch(/^已逐字核对全库 [\d,]+ 字：31 处，14 段，5 件。/);
    await certificate.getByRole('link').click();
    await page.waitForURL(/\/about\/#counting$/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows where a query could not be read, and searches what it can', async () => {
    const { page, context } = await visit(browser, '/search/?q=入河排污口 文种:规化');
    await expect.poll(() => page.locator('.slips u').textContent()).toBe('文种:规化');
    await expect.poll(() => headline(page).textContent()).toContain('31 处');
    await context.close();
  });

  it('counts other writings alone and joins them by a click', async () => {
    const { page, context } = await visit(browser, '/search/?q=VOCs');
    const offer = page.locator('.offer');
    await expect.poll(() => offer.textContent()).toMatch(/另有同义写法 \d+ 处/);
    const before = await occurrences(page);
    const offered = Number(/(\d+) 处/.exec((await offer.textContent()) ?? '')?.[1]);
    await offer.getByRole('link', { name: '一并检索' }).click();
    await expect.poll(() => box(page).inputValue()).toBe('~VOCs');
    await expect.poll(() => occurrences(page)).toBe(before + offered);
    await context.close();
  });

  it('heads what is found by words as what it is', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=入河排物口整治台账');
    await page.getByRole('heading', { name: '无逐字命中，以下按词查得' }).waitFor();
    expect(await headline(page).textContent()).toContain('0 处');
    expect(await page.locator('.by-words .hit').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('narrowing', () => {
  it('gives just what the facet promised, in the address and back again', async () => {
    const { page, context } = await visit(browser, '/search/?q=水');
    const place = page.getByRole('checkbox', { name: /^盐湖区/ });
    await place.waitFor();
    const everything = await occurrences(page);
    const label = (await place.locator('..').textContent()) ?? '';
    const promised = Number(/(\d+)$/.exec(label)?.[1]);
    await place.click();
    await expect.poll(() => occurrences(page)).toBe(promised);
    expect(new URL(page.url()).searchParams.get('place')).toBe('140802');
    expect(await page.getByRole('checkbox', { name: /^朔州市/ }).count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: /地区：盐湖区/ }).click();
    await expect.poll(() => occurrences(page)).toBe(everything);
    await page.goBack();
    await expect.poll(() => occurrences(page)).toBe(promised);
    await context.close();
  });
});

describe('分布', () => {
  it('counts what the headline counts, every bar and tick a link', async () => {
    const path = '/search/?q=入河排污口&view=figures';
    const { page, context, faults } = await visit(browser, path);
    await page.getByRole('heading', { name: '按文件' }).waitFor();
    await expect.poll(() => page.locator('.strips [data-mark="tick"] a').count()).toBe(31);
    for (const name of ['按文件', '按地区', '按文种', '按年份', '按专题']) {
      const figure = page.getByRole('figure', { name, exact: true });
      await figure.getByText('数据表').click();
      const counts = await figure.locator('tbody tr td:nth-child(4)').allTextContents();
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(31);
    }
    const bar = page.getByRole('figure', { name: '按地区' }).locator('[data-mark="bar"] a').first();
    await bar.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe('140600');
    await page.locator('.search-groups').waitFor();
    expect(await occurrences(page)).toBe(26);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('组合检索', () => {
  it('reads the query back and writes another', async () => {
    const path = `/search/?q=${encodeURIComponent('黄河 文种:规划 -农村')}`;
    const { page, context } = await visit(browser, path);
    await page.getByText('组合检索').click();
    const all = page.getByRole('textbox', { name: '同时含' });
    await expect.poll(() => all.inputValue()).toBe('黄河');
    expect(await page.getByRole('textbox', { name: '不含' }).inputValue()).toBe('农村');
    expect(await page.getByRole('combobox', { name: '文种' }).inputValue()).toBe('规划');
    await page.getByRole('textbox', { name: '地区' }).fill('朔州');
    await page.locator('.builder').getByRole('button', { name: '检索' }).click();
    await expect.poll(() => box(page).inputValue()).toBe('黄河 地区:朔州 文种:规划 -农村');
    await expect.poll(() => headline(page).textContent()).toMatch(/1 件/);
    await context.close();
  });
});

const VIEWS = [
  '/search/?q=水&view=kwic',
  '/search/?q=入河排污口&view=figures',
  '/search/?q=入河排物口整治台账',
  '/search/?q=VOCs 文种:规化&place=140600',
  '/frequency/?terms=入河排污口%0A黑臭水体',
];

describeForEverybody(VIEWS, () => browser, {
  async ready(page) {
    await page
      .locator('.kwic-line, .figures-grid, .by-words .hit, .search-groups .hit, .frequency-table')
      .first()
      .waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
  },
});
