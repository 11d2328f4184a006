import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startBrowser, visit, WIDE } from './browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

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
  '/works/shuozhou-dise/',
  '/compare/?left=shuozhou-plan&right=yanhu-plan',
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
      await page.addScriptTag({ path: AXE });
      const violations = await page.evaluate(async () => {
        const axe: { run: () => Promise<AxeResults> } = Reflect.get(window, 'axe');
        const { violations: found } = await axe.run();
        return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
      });
      expect(violations).toEqual([]);
      await context.close();
    });
  });
});
