import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startBrowser, visit } from './browser.ts';
import { box, occurrences, suggestion } from './search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('suggestions', () => {
  it('complete pinyin initials by keyboard alone, and Escape sends them away', async () => {
    const { page, context, faults } = await visit(browser, '/search/');
    await box(page).pressSequentially('hfx');
    const option = suggestion(page, /^挥发性有机物/);
    await option.waitFor();
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.suggestions').getByRole('option').count()).toBe(0);
    expect(await box(page).inputValue()).toBe('hfx');
    await box(page).pressSequentially('y');
    await option.waitFor();
    while ((await option.getAttribute('aria-selected')) !== 'true') {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => box(page).inputValue()).toBe('挥发性有机物');
    await expect.poll(() => occurrences(page)).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-hit')))
      .toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('do not meddle with an input method', async () => {
    const { page, context } = await visit(browser, '/search/');
    await box(page).focus();
    const session = await context.newCDPSession(page);
    for (const text of ['h', 'hf', 'hfx']) {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await session.send('Input.imeSetComposition', { text, ...at });
    }
    await page.waitForTimeout(400);
    expect(await page.locator('.suggestions').getByRole('option').count()).toBe(0);
    const down = { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 229 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...down });
    expect(await box(page).inputValue()).toBe('hfx');
    await session.send('Input.insertText', { text: '黑臭' });
    await suggestion(page, /^黑臭水体/).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.suggestions').getByRole('option').count()).toBe(0);
    await expect.poll(() => decodeURIComponent(page.url())).toContain('q=黑臭');
    expect(await box(page).inputValue()).toBe('黑臭');
    await context.close();
  });
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

/** The box of the bar, or of the home page: a plain one until a reader comes to it. */
function plainBox(page: Page) {
  return page.locator('.ask input');
}

describe('the boxes of the other pages', () => {
  it.each(['/', '/about/', '/works/yanhu-plan/'])(
    'complete on %s what is typed, when a reader comes to them',
    async (path) => {
      const { page, context, faults } = await visit(browser, path);
      expect(page.workers()).toHaveLength(0);
      await plainBox(page).focus();
      await plainBox(page).pressSequentially('hfx');
      const option = suggestion(page, /^挥发性有机物/);
      await option.waitFor();
      expect(await plainBox(page).getAttribute('aria-expanded')).toBe('true');
      while ((await option.getAttribute('aria-selected')) !== 'true') {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=/);
      await expect.poll(() => box(page).inputValue()).toBe('挥发性有机物');
      await expect.poll(() => occurrences(page)).toBeGreaterThan(0);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('take what is typed when nothing is chosen, and a finger on a line', async () => {
    const { page, context, faults } = await visit(browser, '/', { viewport: PHONE });
    await plainBox(page).pressSequentially('黑臭');
    await suggestion(page, /^黑臭水体/).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('黑臭');
    await page.goBack();
    await plainBox(page).fill('');
    await plainBox(page).pressSequentially('黄河 黑臭');
    await suggestion(page, /^黑臭水体/).click();
    await page.waitForURL(/\/search\/\?q=/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('黄河 黑臭水体');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leave an input method alone, its Enter too', async () => {
    const { page, context } = await visit(browser, '/about/');
    await plainBox(page).pressSequentially('黑');
    await suggestion(page, /^黑臭/).waitFor();
    const session = await context.newCDPSession(page);
    for (const text of ['c', 'ch', 'chou']) {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await session.send('Input.imeSetComposition', { text, ...at });
    }
    await expect.poll(() => page.locator('.suggestions').getByRole('option').count()).toBe(0);
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await session.send('Input.insertText', { text: '臭' });
    await suggestion(page, /^黑臭水体/).waitFor();
    expect(new URL(page.url()).pathname).toContain('/about/');
    expect(await plainBox(page).inputValue()).toBe('黑臭');
    await context.close();
  });

  it('are plain forms without JavaScript', async () => {
    const { page, context } = await visit(browser, '/about/', { javaScriptEnabled: false });
    await plainBox(page).fill('公转铁');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('公转铁');
    await context.close();
  });
});

describe('a reader without a mouse', () => {
  it('goes from the home page to a clause, back, and on to 语境', async () => {
    const { page, context, faults } = await visit(browser, '/');
    await page.keyboard.type('公转铁');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await page.locator('[data-hit]').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => box(page).inputValue()).toBe('');
    await page.keyboard.type('入河排污口');
    await expect.poll(() => occurrences(page)).toBe(31);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const hit = await page.evaluate(() => document.activeElement?.getAttribute('data-hit'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/works\//);
    expect(decodeURIComponent(page.url())).toContain(`#${hit?.split('/')[1]}`);
    await page.goBack();
    await expect.poll(() => occurrences(page)).toBe(31);
    const views = page.getByRole('navigation', { name: '看法' });
    for (let tabs = 0; tabs < 20; tabs++) {
      if (await views.getByRole('link', { name: '语境' }).evaluate(isFocused)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('.kwic-line').first().waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBe('kwic');
    expect(faults).toEqual([]);
    await context.close();
  });
});
