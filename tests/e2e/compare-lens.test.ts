import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './browser.ts';
import { describeForEverybody } from './for-everybody.ts';

const PAIR = '/compare/?works=shuozhou-plan,yanhu-plan&at=10.2';
const THREE = '/compare/?works=shuozhou-plan,yanhu-plan,yangquan-zongshu';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('the lens', () => {
  it('on shared wording quiets what both say, and moves nothing', async () => {
    const { page, context, faults } = await visit(browser, PAIR);
    const row = page.locator('[id="row-10.2"]');
    await row.waitFor();
    await expect
      .poll(() => row.evaluate((one) => one.getBoundingClientRect().top))
      .toBeLessThan(300);
    const clause = page.locator('.cell[data-column="0"] [data-address="10.2.1"]');
    const top = await clause.evaluate((one) => one.getBoundingClientRect().top);
    // A click of the driver would first scroll to where the tools stood before they stuck.
    await page
      .locator('.tools')
      .getByRole('button', { name: '共有用语' })
      .evaluate((button: HTMLElement) => button.click());
    const shared = clause.locator('.wording-shared');
    await shared.first().waitFor();
    await page.locator('.elsewhere').first().waitFor();
    expect((await shared.allTextContents()).join('')).toContain('提升城市交通管理水平');
    expect((await clause.locator('.wording-own').allTextContents()).join('')).toBe('基本');
    const colors = await clause.evaluate((one) => {
      const colorOf = (selector: string) => {
        const found = one.querySelector(selector);
        return found ? getComputedStyle(found).color : '';
      };
      return [colorOf('.wording-shared'), colorOf('.wording-own')];
    });
    expect(colors[0]).not.toBe(colors[1]);
    const moved = (await clause.evaluate((one) => one.getBoundingClientRect().top)) - top;
    expect(Math.abs(moved)).toBeLessThan(3);
    expect(new URL(page.url()).searchParams.get('lens')).toBe('shared');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('on own wording marks it by a line, and is off again', async () => {
    const { page, context } = await visit(browser, `${PAIR}&lens=own`);
    const own = page.locator('[data-address="10.2.1"] .wording-own').first();
    await own.waitFor();
    expect(await own.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe('underline');
    await page.getByRole('button', { name: '关', exact: true }).click();
    await expect.poll(() => page.locator('.wording-own').count()).toBe(0);
    await page.goBack();
    await own.waitFor();
    await context.close();
  });

  it('says where else in the corpus a wording stands, with links', async () => {
    const { page, context } = await visit(browser, `${PAIR}&lens=shared`);
    const button = page.locator('.cell[data-column="0"] [data-address="10.2.1"] .elsewhere');
    await button.click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('提升城市交通管理水平，优化交通信息引导');
    const link = dialog.getByRole('link', { name: /盐湖区.*7\.2\.3/ }).first();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await button.click();
    await link.click();
    await page.waitForURL(/\/works\/yanhu-plan\/7\/#7\.2\.3$/);
    await context.close();
  });
});

describeForEverybody(
  [`${THREE}&at=4.6`, `${THREE}&at=4.6&mode=free`, `${PAIR}&lens=own`, `${PAIR}&lens=shared`],
  () => browser,
  { ready: (page) => page.locator('.row:visible, .free-column:visible').first().waitFor() },
);
