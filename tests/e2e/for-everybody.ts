import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { PHONE, visit, WIDE } from './browser.ts';

type Screen = readonly [
  colours: 'light' | 'dark',
  width: number,
  viewport: { readonly width: number; readonly height: number },
];

const SCREENS: readonly Screen[] = [
  ['light', 1280, WIDE],
  ['dark', 1280, WIDE],
  ['light', 390, PHONE],
  ['dark', 390, PHONE],
];

/** What a page of 1280 px becomes at 400 % (WCAG 1.4.10). */
export const NARROWEST: Screen = ['light', 320, { width: 320, height: 640 }];
export const WIDEST: Screen = ['light', 1920, { width: 1920, height: 1080 }];

/** Pixels by which a page can be scrolled sideways. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

interface Options {
  /** Screens besides the four that every page has to suit. */
  readonly more?: readonly Screen[];
  /** Done before the page is looked at, once it is quiet. */
  readonly ready?: (page: Page) => Promise<void>;
}

/** Journeys that find, on every screen, nothing that hinders a reader and nothing that sticks out. */
export function describeForEverybody(
  paths: readonly string[],
  browser: () => Browser,
  { more = [], ready = async () => {} }: Options = {},
): void {
  describe.each([...SCREENS, ...more])('in %s at %i px', (colorScheme, _, viewport) => {
    it.each(paths)('%s can be used by everybody and never scrolls sideways', async (path) => {
      const { page, context, faults } = await visit(browser(), path, { viewport });
      await page.emulateMedia({ colorScheme });
      await page.waitForLoadState('networkidle');
      await ready(page);
      expect(await violationsOn(page, viewport === PHONE)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await context.close();
    });
  });
}
