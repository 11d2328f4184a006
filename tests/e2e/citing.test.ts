import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { PHONE, startBrowser, visit, WIDE } from './browser.ts';

const CHAPTER = '/works/shuozhou-plan/4/';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function readClipboard(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Goes on with Tab until the element that has the keyboard is called so. */
async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
    });
    if (name.test(label)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

function citation(page: Page) {
  return page.locator('.cite-text');
}

/** Selects from a character of one clause to a character of another. */
async function select(page: Page, from: readonly [string, number], to: readonly [string, number]) {
  await page.evaluate(
    ([start, end]) => {
      const point = ([address, offset]: readonly [string, number]) => {
        const said = document.querySelector(`[id="${address}"] .said`);
        const walker = document.createTreeWalker(said ?? document, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (left <= length) return [node, left] as const;
          left -= length;
        }
        throw new Error(address);
      };
      const range = document.createRange();
      range.setStart(...point(start));
      range.setEnd(...point(end));
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to] as const,
  );
}

describe('by keyboard alone', () => {
  it('a researcher comes from a search to a copied citation', async () => {
    const { page, context, faults } = await visit(browser, '/');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.type('推进绿色货运');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await page.locator('[data-hit="shuozhou-plan/4.6.2"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-hit')))
      .toBe('shuozhou-plan/4.6.2');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/works\/shuozhou-plan\/4\/\?q=.*#4\.6\.2$/);
    await page.locator('mark[data-now]').waitFor();
    await tabTo(page, /^第四章第六节第二段，/);
    await tabTo(page, /^引用$/, 4);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    for (let i = 0; i < 8 && !(await page.getByRole('radio', { name: /公文/ }).isChecked()); i++) {
      await page.keyboard.press('ArrowRight');
    }
    await expect
      .poll(() => citation(page).textContent())
      .toMatch(/^《朔州市“十四五”生态环境保护规划》（朔政发〔2022〕36号）第四章第六节第二段/);
    await tabTo(page, /^复制并附出处$/, 12);
    await page.keyboard.press('Enter');
    await expect.poll(() => readClipboard(page)).toContain('“推进绿色货运。大力推广');
    expect(await readClipboard(page)).toContain('（朔政发〔2022〕36号）第四章第六节第二段');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('引用');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the citation', () => {
  it('follows the style, the range and the day; the style is remembered', async () => {
    const { page, context } = await visit(browser, `${CHAPTER}#4.6.2`);
    const cite = page.getByRole('group', { name: '第四章第六节第二段' }).getByText('引用');
    await cite.click();
    await page.getByRole('radio', { name: 'GB/T 7714—2015' }).check();
    await page.getByLabel('引用日期').fill('2026-11-20');
    await expect.poll(() => citation(page).textContent()).toContain('[2026-11-20]');
    await page.getByLabel('引至').selectOption('4.6.4');
    await expect.poll(() => citation(page).textContent()).toContain('第二段至第四段');
    expect(await page.locator('.cite-quotation').textContent()).toContain('车辆结构升级。');
    await page.reload();
    await cite.click();
    expect(await page.getByRole('radio', { name: 'GB/T 7714—2015' }).isChecked()).toBe(true);
    await context.close();
  });

  it('names what the source does not print', async () => {
    const { page, context } = await visit(browser, '/works/shuozhou-dise/#1.1');
    await page.getByRole('group', { name: '第一部分第一段' }).getByText('引用').click();
    await expect.poll(() => page.locator('.cite-missing').textContent()).toMatch(/^缺：/);
    await context.close();
  });

  it('of a selection over two clauses quotes just what is selected', async () => {
    const { page, context } = await visit(browser, CHAPTER);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await select(page, ['4.6.2', 7], ['4.6.3', 7]);
    await page.getByRole('button', { name: '引用所选' }).click();
    const quotation = (await page.locator('.cite-quotation').textContent()) ?? '';
    expect(quotation.startsWith('大力推广新能源')).toBe(true);
    expect(quotation.endsWith('\n车辆结构升级。')).toBe(true);
    await page.getByRole('button', { name: '复制著录' }).click();
    await expect.poll(() => readClipboard(page)).toContain('第四章第六节第二段至第三段');
    await context.close();
  });

  it('notes a correction that the quotation passes on', async () => {
    const { page, context } = await visit(browser, '/works/shuozhou-plan/5/#5.1.1.4');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const text = (await page.locator('[id="5.1.1.4"] .said').textContent()) ?? '';
    await select(page, ['5.1.1.4', text.indexOf('监控系统')], ['5.1.1.4', text.length]);
    await page.getByRole('button', { name: '复制并附出处' }).click();
    await expect.poll(() => readClipboard(page)).toContain('原件作“监控系統”');
    await context.close();
  });
});

describe('a pinned link', () => {
  it('is what is copied, and leads back to its clause', async () => {
    const { page, context, faults } = await visit(browser, `${CHAPTER}#4.6.2`);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const acts = page.getByRole('group', { name: '第四章第六节第二段' });
    await acts.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(() => readClipboard(page)).toMatch(/\/4\/#4\.6\.2~[0-9a-f]{6}$/);
    const link = await readClipboard(page);
    await page.goto('about:blank');
    await page.goto(link);
    await page.locator('[id="4.6.2"][data-arrived]').waitFor();
    expect(await page.locator('.outlived').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says that the text has changed since, and shows how when it carries the words', async () => {
    const quote = encodeURIComponent('推进绿色货运。加强推广新能源');
    const { page, context } = await visit(browser, `${CHAPTER}?quote=${quote}#4.6.2~000000`);
    const notice = page.locator('[id="4.6.2"] .outlived');
    await expect.poll(() => notice.textContent()).toContain('此条文字自链接复制后有变动');
    await expect.poll(() => notice.locator('del').textContent()).toBe('加强');
    expect(await notice.locator('ins').textContent()).toBe('大力');
    await context.close();
  });
});

describe.each([
  ['light', WIDE],
  ['dark', PHONE],
] as const)('in %s', (colorScheme, viewport) => {
  it.each([
    '/works/shuozhou-dise/witness/',
    '/works/yanhu-plan/full/',
    `${CHAPTER}?q=排放#4.6.3`,
    `${CHAPTER}?quote=加强货运#4.6.2~000000`,
  ])('%s can be used by everybody', async (path) => {
    const { page, context } = await visit(browser, path, { viewport });
    await page.emulateMedia({ colorScheme });
    await page.waitForLoadState('networkidle');
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark', 'calm'])(
    'with %s chosen so can the dialog and the settings',
    async (theme) => {
      const { page, context } = await visit(browser, `${CHAPTER}#4.6.2`, { viewport });
      await page.emulateMedia({ colorScheme });
      await page.getByRole('button', { name: '阅读设置' }).click();
      await page.locator(`input[value="${theme}"]`).check();
      expect(await violationsOn(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: '第四章第六节第二段，4.6.2' }).click();
      await page.getByRole('group', { name: '第四章第六节第二段' }).getByText('引用').click();
      await page.getByRole('dialog').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await context.close();
    },
  );
});
