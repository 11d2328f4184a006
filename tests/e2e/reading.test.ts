import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startBrowser, visit, WIDE } from './browser.ts';
import { overflowOf } from './for-everybody.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

const CHAPTER = '/works/shuozhou-plan/4/';

function findBox(page: Page) {
  return page.getByRole('textbox', { name: '在本件内查找' });
}

/** Presses / until the page has come to life and answers. */
async function openFind(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      if (!(await findBox(page).isVisible())) await page.keyboard.press('/');
      return findBox(page).isVisible();
    })
    .toBe(true);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-find')))
    .toBe('input');
}

function count(page: Page) {
  return page.locator('.find-count');
}

describe('finding in a work', () => {
  it('opens with /, counts the whole work, and walks on into the next chapter', async () => {
    const { page, context, faults } = await visit(browser, CHAPTER);
    await openFind(page);
    await page.keyboard.type('公转铁');
    await expect.poll(() => count(page).textContent()).toBe('1 / 2');
    await page.keyboard.press('Enter');
    await expect.poll(() => count(page).textContent()).toBe('2 / 2');
    await page.waitForURL(/\/works\/shuozhou-plan\/11\/\?q=/);
    await expect.poll(() => page.locator('mark[data-now]').isVisible()).toBe(true);
    // The keyboard goes on where it was.
    await page.keyboard.press('Shift+Enter');
    await page.waitForURL(/\/works\/shuozhou-plan\/4\/\?q=/);
    await expect.poll(() => count(page).textContent()).toBe('1 / 2');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    expect(new URL(page.url()).searchParams.has('q')).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keeps what was looked for when coming from a hit, with its count beside each chapter', async () => {
    const { page, context } = await visit(browser, `${CHAPTER}?q=排放#4.6.3`);
    await expect.poll(() => findBox(page).inputValue()).toBe('排放');
    await expect.poll(() => page.locator('[id="4.6.3"] mark[data-now]').textContent()).toBe('排放');
    const entry = page.locator('.outline a', { hasText: '第五章' });
    await expect.poll(() => entry.locator('.outline-count').textContent()).toMatch(/^\d+ 处$/);
    expect(await entry.getAttribute('href')).toMatch(/\/5\/\?q=%E6%8E%92%E6%94%BE$/);
    const counts = await page.locator('.outline > ol > li > a .outline-count').allTextContents();
    const sum = counts.reduce((all, text) => all + Number.parseInt(text, 10), 0);
    expect((await count(page).textContent())?.endsWith(`/ ${sum}`)).toBe(true);
    await context.close();
  });

  it('leaves an input method alone', async () => {
    const { page, context } = await visit(browser, CHAPTER);
    await openFind(page);
    const session = await context.newCDPSession(page);
    for (const text of ['p', 'pa', 'pai']) {
      const at = { selectionStart: text.length, selectionEnd: text.length };
      await session.send('Input.imeSetComposition', { text, ...at });
    }
    await page.waitForTimeout(400);
    expect(new URL(page.url()).search).toBe('');
    await session.send('Input.insertText', { text: '排放' });
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(10);
    await context.close();
  });

  it('leaves Ctrl+K to the search of the whole library', async () => {
    const { page, context } = await visit(browser, CHAPTER);
    await expect
      .poll(async () => {
        await page.keyboard.press('Control+k');
        return page.evaluate(() => document.activeElement?.getAttribute('name'));
      })
      .toBe('q');
    await context.close();
  });
});

describe('how the text is set', () => {
  it('is chosen once, kept, and there before anything is painted', async () => {
    const { page, context, faults } = await visit(browser, CHAPTER);
    const sizeOf = () =>
      page
        .locator('[id="4.6.2"]')
        .evaluate((clause) => Number.parseFloat(getComputedStyle(clause).fontSize));
    const before = await sizeOf();
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page.getByRole('radio', { name: '最大' }).check();
    await page.getByRole('radio', { name: '护眼' }).check();
    await page.getByRole('radio', { name: '黑体' }).check();
    expect(await sizeOf()).toBeCloseTo(before * 1.5, 1);
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.body);
    const attributes = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    expect(attributes).toMatchObject({ size: 'largest', theme: 'calm', face: 'hei' });
    await page.waitForLoadState();
    expect(await sizeOf()).toBeCloseTo(before * 1.5, 1);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('where a work was last read', () => {
  it('is offered, and never jumped to', async () => {
    const { page, context } = await visit(browser, CHAPTER);
    await page.locator('[id="4.6.3"]').scrollIntoViewIfNeeded();
    await page.waitForTimeout(1200);
    await page.goto(page.url().replace('/4/', '/'));
    const back = page.getByRole('link', { name: /回到上次读到的位置/ });
    await back.waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await back.click();
    await page.waitForURL(/\/works\/shuozhou-plan\/4\/#4\./);
    await context.close();
  });
});

describe('two readings of one report', () => {
  it.each([true, false])('stand side by side, with scripts: %s', async (javaScriptEnabled) => {
    const path = '/works/shuozhou-dise/witness/';
    const { page, context } = await visit(browser, path, { javaScriptEnabled });
    expect(await page.locator('.witness-list tbody tr').count()).toBe(9);
    await page.locator('.witness-list').getByRole('link', { name: '4', exact: true }).click();
    expect(await page.locator('#v4').textContent()).toMatch(/^耗/);
    await context.close();
  });
});

describe.each([
  ['at 390 px', PHONE],
  ['at twice the size of 1280 px', { width: 640, height: 450 }],
])('%s', (_, viewport) => {
  it('a reader taps an address, opens the contents and reads on, nothing sticking out', async () => {
    const { page, context, faults } = await visit(browser, `${CHAPTER}#4.6.2`, { viewport });
    const acts = page.getByRole('group', { name: '第四章第六节第二段' });
    await expect
      .poll(async () => {
        await page.getByRole('link', { name: '第四章第六节第二段，4.6.2' }).click();
        return acts.isVisible();
      })
      .toBe(true);
    for (const act of await acts.locator('button, a').all()) {
      expect((await act.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await acts.getByRole('button', { name: '引用' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.outline-top summary').click();
    await page
      .locator('.outline-top')
      .getByRole('link', { name: /第五章/ })
      .click();
    await page.waitForURL(/\/5\/$/);
    const overflow = await overflowOf(page);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('terms', () => {
  it('are explained behind a quiet link, which the reader can switch off', async () => {
    const { page, context, faults } = await visit(browser, CHAPTER);
    const link = page.locator('[id="4.6.1"] .term-link').filter({ hasText: '公转铁' }).first();
    const href = await link.getAttribute('href');
    expect(href).toMatch(/\/terms\/[a-z0-9]+\/$/);
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page.getByRole('radio', { name: '不显示' }).check({ force: true });
    expect(await link.evaluate((it) => getComputedStyle(it).textDecorationLine)).toBe('none');
    await page.goto(new URL(href ?? '', page.url()).href);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('公转铁');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('without scripts', () => {
  it('a pinned link leads to its clause, and the whole work can be read on one page', async () => {
    const { page, context } = await visit(browser, CHAPTER, { javaScriptEnabled: false });
    const pin = await page.locator('[id="4.6.3"] .margin-address').getAttribute('id');
    expect(pin).toMatch(/^4\.6\.3~[0-9a-f]{6}$/);
    await page.goto(`${page.url()}#${pin}`);
    const box = await page.locator('[id="4.6.3"]').boundingBox();
    expect(box && box.y > -50 && box.y < WIDE.height).toBe(true);
    await page.goto(page.url().replace(/4\/#.*$/, 'full/'));
    expect(await page.locator('[id="1.1"]').count()).toBe(1);
    expect(await page.locator('[id="12.4"]').count()).toBe(1);
    await context.close();
  });
});
