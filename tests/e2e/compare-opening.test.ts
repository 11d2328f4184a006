import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PHONE, startBrowser, visit, WIDE } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** What stands on the page, and where. */
function layoutOf(page: Page): Promise<readonly string[]> {
  return page
    .locator('main :is(.tools, .sum, .head, .switcher, .row, .entry, p, h2, h3, button, select)')
    .evaluateAll((all) =>
      all
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.top < window.innerHeight)
        .map(({ element, box }) => {
          const text = element.matches('p') ? element.textContent : element.className;
          return [text, box.left, box.top, box.width].join(' ');
        }),
    );
}

/** Opens a page whose works do not come before they are let through. */
async function openWithoutData(path: string, viewport: typeof WIDE | typeof PHONE) {
  const { page, context, faults } = await visit(browser, '/about/', { viewport });
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/\/data\/works\//, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(new URL(path, inject('site')).href);
  return { page, context, faults, letThrough };
}

describe('the comparison that the page opens with', () => {
  it.each([
    ['a desk', WIDE],
    ['a telephone', PHONE],
  ] as const)(
    'fills the screen of %s before the works are there, and stays put then',
    async (_, viewport) => {
      const path = 'compare/?left=shuozhou-plan&right=yanhu-plan';
      const { page, context, faults, letThrough } = await openWithoutData(path, viewport);
      const lead = page.locator('.cell[data-column="0"] [data-address="1.0.1"]');
      await lead.waitFor();
      await expect.poll(() => page.locator('option').count()).toBeGreaterThan(10);
      expect(
        await page.locator('.foot').evaluate((foot) => foot.getBoundingClientRect().top),
      ).toBeGreaterThan(viewport.height);
      const before = await layoutOf(page);
      expect(before.length).toBeGreaterThan(10);
      await lead.evaluate((element) => element.setAttribute('data-same', ''));
      letThrough();
      await page.locator('[id="row-4.6"]').waitFor({ state: 'attached' });
      expect(await layoutOf(page)).toEqual(before);
      expect(await lead.getAttribute('data-same')).toBe('');
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('is not shown to whoever asked for another', async () => {
    const path = 'compare/?works=yanhu-plan,shuozhou-plan';
    const { page, context, faults, letThrough } = await openWithoutData(path, WIDE);
    await page.getByText('正在载入全文').waitFor();
    expect(await page.locator('.row').count()).toBe(0);
    letThrough();
    await page.locator('.cell[data-column="0"] [data-address="0.1"]').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is there without scripts in all its columns, and what needs them is not', async () => {
    const { page, context } = await visit(browser, '/compare/', {
      javaScriptEnabled: false,
      viewport: PHONE,
    });
    expect(await page.locator('[data-address="1.0.1"]').isVisible()).toBe(true);
    expect(await page.locator('.row .cell[data-column="1"]').first().isVisible()).toBe(true);
    for (const needless of ['.tools', '.switcher', '.head select']) {
      expect(await page.locator(needless).first().isVisible()).toBe(false);
    }
    await context.close();
  });

  it('goes on to a row of it that was chosen meanwhile', async () => {
    const { page, context, letThrough } = await openWithoutData('compare/', WIDE);
    await page.getByText('跳到', { exact: true }).click();
    await page
      .locator('.jump')
      .getByRole('link', { name: /^第一节/ })
      .click();
    letThrough();
    await page.locator('.row-here').waitFor();
    expect(await page.locator('.row-here').getAttribute('data-row')).toBe('1.1');
    await context.close();
  });
});
