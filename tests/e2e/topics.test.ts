import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startBrowser, visit } from './browser.ts';
import { describeForEverybody, NARROWEST, WIDEST } from './for-everybody.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('topics by works', () => {
  it('has a row a topic and a column a work, and says where there is nothing', async () => {
    const { page, context } = await visit(browser, '/topics/', { javaScriptEnabled: false });
    expect(await page.locator('.topic-matrix tbody tr').count()).toBe(16);
    expect(await page.locator('.topic-matrix thead th').count()).toBe(13);
    const nuclear = page.getByRole('row', { name: /^核与辐射/ });
    expect(await nuclear.textContent()).toContain('未涉及');
    // 盐湖 has no section on it, and yet speaks of it.
    const climate = page.getByRole('row', { name: /^双碳与能源/ });
    expect(await climate.locator('td').nth(1).textContent()).toMatch(/没有专段，\d+ 段提及/);
    await context.close();
  });

  it('leads from a cell to what the work says, and on to the text', async () => {
    const { page, context, faults } = await visit(browser, '/topics/');
    const cell = page.getByRole('row', { name: /^大气/ }).locator('td').first();
    const [count] = /\d+(?= 段)/.exec((await cell.textContent()) ?? '') ?? [];
    await cell.locator('.topic-count').click();
    await page.waitForURL(/\/topics\/air\/#shuozhou-plan$/);
    const share = page.locator('.topic-work').filter({ has: page.locator('#shuozhou-plan') });
    expect(await share.locator('.topic-size').textContent()).toContain(`${count} 段`);
    await share.getByRole('link', { name: '推进绿色货运。' }).click();
    await page.waitForURL(/\/works\/shuozhou-plan\/4\/#4\.6\.2$/);
    expect(await page.locator('[id="4.6.2"]:target').textContent()).toContain('推进绿色货运。');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leads into the comparison at a division', async () => {
    const { page, context } = await visit(browser, '/topics/air/');
    const link = page.locator('.topic-compare').first();
    expect(await link.getAttribute('href')).toMatch(
      /\/compare\/\?works=shuozhou-plan,yanhu-plan&at=4$/,
    );
    await context.close();
  });

  it('scrolls under its head by key', async () => {
    const { page, context } = await visit(browser, '/topics/');
    const region = page.getByRole('region', { name: /^专题与文献/ });
    await region.focus();
    await page.keyboard.press('End');
    await expect.poll(() => region.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
    const [head, top] = await region.evaluate((element) => [
      element.querySelector('thead th')?.getBoundingClientRect().top ?? 0,
      element.getBoundingClientRect().top,
    ]);
    expect(Math.abs((head ?? 0) - (top ?? 0))).toBeLessThan(4);
    await context.close();
  });

  it('is a list of cards on a phone', async () => {
    const { page, context } = await visit(browser, '/topics/', { viewport: PHONE });
    const row = page.locator('.topic-matrix tbody tr').filter({ hasText: '核与辐射' });
    expect(await row.locator('.topic-absent').isVisible()).toBe(true);
    const box = await row.locator('.topic-count').first().boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await context.close();
  });
});

describeForEverybody(['/topics/', '/topics/air/', '/topics/climate/'], () => browser, {
  more: [NARROWEST, WIDEST],
});
