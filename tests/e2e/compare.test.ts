import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './browser.ts';

const THREE = '/compare/?works=shuozhou-plan,yanhu-plan,yangquan-zongshu';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

function topOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
}

/** Where the columns end to be covered by what stands over them. */
function lineOf(page: Page): Promise<number> {
  return page.locator('.heads').evaluate((element) => element.getBoundingClientRect().bottom);
}

function worksIn(page: Page): string {
  return new URL(page.url()).searchParams.get('works') ?? '';
}

describe('three columns opened at 移动源', () => {
  it('show what 盐湖 and 阳泉 say on it, how near it is, and why', async () => {
    const { page, context, faults } = await visit(browser, `${THREE}&at=4.6`);
    const row = page.locator('[id="row-4.6"]');
    await row.waitFor();
    await expect
      .poll(async () => Math.abs((await topOf(page, '[id="row-4.6"]')) - (await lineOf(page))))
      .toBeLessThan(4);
    expect(await row.locator('[data-column="0"]').textContent()).toContain(
      '切实加强移动源污染防治',
    );
    const yanhu = row.locator('[data-column="1"]');
    expect(await yanhu.textContent()).toContain('加快建设绿色交通运输体系');
    await yanhu.locator('.kin').first().click();
    expect(await yanhu.locator('.entry-why').first().innerText()).toMatch(
      /共有用语：.*铁路专用线.*相近度 0\.\d{3}/,
    );
    expect(await row.locator('[data-column="2"] .kin').first().textContent()).toContain('部分');
    expect(await page.getByText('本件无对应内容').count()).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('change over to another leader and back, and stay at the place', async () => {
    const { page, context, faults } = await visit(browser, `${THREE}&at=4.6`);
    await page.locator('[id="row-4.6"]').waitFor();
    await page.getByRole('button', { name: /^由.*盐湖区.*领读$/ }).click();
    await page.locator('.row-here').waitFor();
    await expect.poll(() => worksIn(page)).toBe('yanhu-plan,shuozhou-plan,yangquan-zongshu');
    const place = '.cell[data-column="0"] [data-address="3.3.4"]';
    await expect
      .poll(async () => Math.abs((await topOf(page, place)) - (await lineOf(page))))
      .toBeLessThan(40);
    await page.goBack();
    await expect.poll(() => worksIn(page)).toBe('shuozhou-plan,yanhu-plan,yangquan-zongshu');
    await page.locator('[id="row-4.6"]').waitFor();
    await expect
      .poll(async () => Math.abs((await topOf(page, '[id="row-4.6"]')) - (await lineOf(page))))
      .toBeLessThan(4);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('lose and gain a column, and never drop what the leader lacks', async () => {
    const { page, context } = await visit(browser, THREE);
    await page.locator('.row').first().waitFor();
    expect(await page.getByText('领读件没有、本件在此处另有').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^移去阳泉市/ }).click();
    await expect.poll(() => worksIn(page)).toBe('shuozhou-plan,yanhu-plan');
    await expect.poll(() => page.locator('.head').count()).toBe(2);
    await page.getByRole('combobox', { name: '加一列' }).selectOption('jinzhong-dajuan');
    await expect.poll(() => worksIn(page)).toBe('shuozhou-plan,yanhu-plan,jinzhong-dajuan');
    await expect.poll(() => page.locator('.row-titles .cell').count()).toBe(3);
    await context.close();
  });

  it('go by the outline to another chapter', async () => {
    const { page, context } = await visit(browser, THREE);
    await page.locator('.row').first().waitFor();
    await page.getByText('跳到', { exact: true }).click();
    await page
      .locator('.jump')
      .getByRole('link', { name: /^第六章/ })
      .click();
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).toBe('6');
    await expect
      .poll(async () => Math.abs((await topOf(page, '[id="row-6"]')) - (await lineOf(page))))
      .toBeLessThan(4);
    expect(await page.locator('.jump').getAttribute('open')).toBeNull();
    await context.close();
  });
});

describe('an address of the comparison', () => {
  it('follows the reader and opens the same view again', async () => {
    const { page, context, faults } = await visit(browser, `${THREE}&at=4.6`);
    await page.locator('[id="row-4.6"]').waitFor();
    await page.mouse.move(600, 600);
    await page.mouse.wheel(0, 3000);
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBe('4.6');
    const address = page.url();
    const at = new URL(address).searchParams.get('at') ?? '';
    await page.reload();
    await page.locator('.row-here').waitFor();
    const place = `.cell[data-column="0"] [data-address="${at}"]`;
    await expect
      .poll(async () => Math.abs((await topOf(page, place)) - (await lineOf(page))))
      .toBeLessThan(40);
    expect(page.url()).toBe(address);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('of old still opens at the paragraph it names', async () => {
    const path = '/compare/?left=shuozhou-plan&right=yanhu-plan&at=4.6.3';
    const { page, context } = await visit(browser, path);
    const place = '.cell[data-column="0"] [data-address="4.6.3"]';
    await page.locator(place).waitFor();
    await expect
      .poll(async () => Math.abs((await topOf(page, place)) - (await lineOf(page))))
      .toBeLessThan(40);
    await context.close();
  });

  it('without scripts leads to both texts', async () => {
    const { page, context } = await visit(browser, '/compare/', { javaScriptEnabled: false });
    const said = page.getByText(/对读要用浏览器脚本/);
    expect(await said.isVisible()).toBe(true);
    const links = await said
      .getByRole('link')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.some((href) => href?.endsWith('/works/shuozhou-plan/'))).toBe(true);
    expect(links.some((href) => href?.endsWith('/works/yanhu-plan/'))).toBe(true);
    await context.close();
  });

  it('whose data cannot be had says so, and where to read on', async () => {
    const { page, context } = await visit(browser, '/about/');
    await page.route(/\/data\/align\//, (route) => route.abort());
    await page.goto(new URL('../compare/', page.url()).href);
    const alert = page.getByRole('alert').filter({ hasText: '对读没有完成' });
    await alert.waitFor();
    expect(await alert.getByRole('link').count()).toBe(2);
    await page.unroute(/\/data\/align\//);
    await alert.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.row').first().waitFor();
    await context.close();
  });
});
