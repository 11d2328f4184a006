import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { PHONE, startBrowser, visit, WIDE } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

const PAGES = [
  '/',
  '/search/?q=入河排污口',
  '/search/?q=火星移民',
  '/works/shuozhou-plan/',
  '/works/shuozhou-plan/2/',
  '/works/shuozhou-plan/5/?q=排污口#5.2.1.1',
  '/works/yanhu-plan/1/',
  '/works/shuozhou-plan/full/',
  '/works/shuozhou-dise/',
  '/compare/?left=shuozhou-plan&right=yanhu-plan',
  '/compare/?works=shuozhou-plan,yanhu-plan&mode=free',
  '/frequency/?terms=水',
  '/verify/',
  '/about/',
  '/no-such-page/',
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  describe.each([
    ['1280 px', WIDE],
    ['390 px', PHONE],
  ])('at %s', (_, viewport) => {
    it.each(PAGES)('%s has no accessibility violation', async (path) => {
      const { page, context } = await visit(browser, path, { viewport });
      await page.emulateMedia({ colorScheme });
      await page.waitForLoadState('networkidle');
      const violations = await violationsOn(page, viewport === PHONE);
      expect(violations).toEqual([]);
      await context.close();
    });
  });
});
