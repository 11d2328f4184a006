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

function headline(page: Page) {
  return page.locator('.headline');
}

/** Texts of the marks in an element, in order. */
function marksIn(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(`${selector} mark`).allTextContents();
}

describe.each([
  ['at 1280 px', WIDE],
  ['at 390 px', PHONE],
])('a researcher %s', (_, viewport) => {
  it('finds 入河排污口 as it is typed and lands on the clause with its marks', async () => {
    const { page, context, faults } = await visit(browser, '/', { viewport });
    await page.keyboard.type('入河排污口');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await expect.poll(() => headline(page).textContent()).toMatch(/31\s*处\s*14 段 · 5 件/);

    await page.locator('[data-hit="shuozhou-plan/5.2.1.1"]').click();
    await page.waitForURL(/\/works\/shuozhou-plan\/5\/\?q=[^#]+#5\.2\.1\.1$/);
    const clause = page.locator('[id="5.2.1.1"]');
    await expect.poll(() => clause.locator('mark').count()).toBe(7);
    expect(new Set(await clause.locator('mark').allTextContents())).toEqual(
      new Set(['入河排污口']),
    );
    const box = await clause.boundingBox();
    expect(box && box.y >= 0 && box.y < viewport.height).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('reads from the contents of the 朔州 plan to 第四章第六节', async () => {
    const { page, context, faults } = await visit(browser, '/', { viewport });
    await page.getByRole('link', { name: '朔州市“十四五”生态环境保护规划' }).first().click();
    await page.waitForURL(/\/works\/shuozhou-plan\/$/);
    await page
      .getByRole('main')
      .getByRole('link', { name: /切实加强移动源污染防治/ })
      .first()
      .click();
    await page.waitForURL(/\/works\/shuozhou-plan\/4\/#4\.6$/);
    const heading = page.locator('[id="4.6"]');
    await expect.poll(async () => (await heading.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((await heading.boundingBox())?.y).toBeLessThan(viewport.height);
    const text = (await page.locator('[id="4.6.2"]').textContent()) ?? '';
    expect(text).toContain('推进绿色货运。大力推广新能源和新能源车辆。');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('puts 朔州 beside 盐湖 and sees 移动源 beside 绿色交通运输体系', async () => {
    const path = '/compare/?left=shuozhou-plan&right=yanhu-plan&at=4.6';
    const { page, context, faults } = await visit(browser, path, { viewport });
    const row = page.locator('[id="row-4.6"]');
    await row.waitFor();
    const text = (await row.textContent()) ?? '';
    expect(text).toContain('切实加强移动源污染防治');
    expect(text).toContain('加快建设绿色交通运输体系');
    expect(text).toContain('持续加大“公转铁”力度');
    await expect
      .poll(async () => Math.abs((await row.boundingBox())?.y ?? Number.POSITIVE_INFINITY))
      .toBeLessThan(viewport.height);
    expect(await page.getByText('本件无对应内容').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe.each([320, 390, 768, 1024, 1280, 1920])('at %i px wide', (width) => {
  it.each([
    '/',
    '/search/?q=PM2.5',
    '/works/shuozhou-plan/',
    '/works/shuozhou-plan/2/',
    '/works/shuozhou-plan/11/',
    '/works/yanhu-plan/2/',
    '/works/yangquan-zongshu/',
    '/compare/',
    '/about/',
  ])('%s never scrolls sideways', async (path) => {
    const viewport = { width, height: 800 };
    const { page, context, faults } = await visit(browser, path, { viewport });
    await page.waitForLoadState('networkidle');
    const overflow = await overflowOf(page);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the search page', () => {
  it('marks just what matched, across the forms that fold together', async () => {
    const { page, context } = await visit(browser, '/search/?q=劣v类');
    await expect.poll(() => headline(page).textContent()).toContain('处');
    const marks = await marksIn(page, '.hit-text');
    expect(marks.length).toBeGreaterThan(4);
    for (const mark of marks) expect(mark).toMatch(/^劣[VⅤ]类$/);
    await context.close();
  });

  it('keeps the query in the URL, and back and forward walk through queries', async () => {
    const { page, context } = await visit(browser, '/search/?q=三线一单');
    await expect.poll(() => headline(page).textContent()).toContain('12 处');
    const box = page.getByRole('combobox', { name: '检索全库' });
    await box.fill('公转铁');
    await box.press('Enter');
    await expect.poll(() => decodeURIComponent(page.url())).toContain('q=公转铁');
    await expect.poll(() => headline(page).textContent()).not.toContain('12 处');
    const found = await headline(page).textContent();
    await page.goBack();
    await expect.poll(() => headline(page).textContent()).toContain('12 处');
    expect(await box.inputValue()).toBe('三线一单');
    await page.goForward();
    await expect.poll(() => headline(page).textContent()).toBe(found);
    await context.close();
  });

  it('fires nothing while an input method is composing', async () => {
    const { page, context } = await visit(browser, '/search/');
    const box = page.getByRole('combobox', { name: '检索全库' });
    await box.focus();
    const session = await context.newCDPSession(page);
    for (const text of ['h', 'he', 'hei', 'heichou']) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    // The Enter that takes a candidate: 229 is what browsers send while composing.
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await page.waitForTimeout(400);
    expect(new URL(page.url()).search).toBe('');
    expect(await headline(page).count()).toBe(0);
    await session.send('Input.insertText', { text: '黑臭水体' });
    await expect.poll(() => headline(page).textContent()).toContain('处');
    await expect.poll(() => decodeURIComponent(page.url())).toContain('q=黑臭水体');
    await context.close();
  });

  it('suggests what the corpus writes for what is typed in traditional characters', async () => {
    const { page, context, faults } = await visit(browser, '/search/');
    await page.getByRole('combobox', { name: '检索全库' }).pressSequentially('揮發性有');
    const first = page.locator('.suggestions li').first();
    await expect.poll(() => first.textContent()).toContain('挥发性有机物');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('folds the second reading of one report under the first', async () => {
    const { page, context } = await visit(browser, '/search/?q=滋润机场');
    const repeat = page.locator('.hit-repeat');
    await expect.poll(() => repeat.locator('summary').textContent()).toMatch(/1\.4 大体相同/);
    expect(await repeat.locator('.hit-text').isVisible()).toBe(false);
    await repeat.locator('summary').click();
    expect(await repeat.locator('mark').textContent()).toBe('滋润机场');
    await context.close();
  });

  it('says plainly that nothing is literally there', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=火星移民');
    await expect.poll(() => page.getByRole('main').textContent()).toMatch(/没有.*火星移民/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says what to do when the index cannot be read', async () => {
    const { page, context } = await visit(browser, '/about/');
    await page.route('**/data/**', (route) => route.abort());
    await page.goto(page.url().replace('/about/', '/search/?q=三线一单'));
    await expect.poll(() => page.getByRole('main').textContent()).toMatch(/重新运行|重新发布|刷新/);
    await context.close();
  });
});

describe('without JavaScript', () => {
  it('a plan can be found, read and turned page by page', async () => {
    const { page, context } = await visit(browser, '/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '朔州市“十四五”生态环境保护规划' }).first().click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /第四章/ })
      .first()
      .click();
    expect(await page.locator('[id="4.6.2"]').textContent()).toContain('推进绿色货运。');
    await page.getByRole('link', { name: /下一篇/ }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('“三水”统筹');
    await context.close();
  });
});

describe('a plain copy', () => {
  it('of a clause is the text as it stands, with nothing glued on', async () => {
    const { page, context } = await visit(browser, '/works/shuozhou-plan/4/');
    const copied = await page.locator('[id="4.6.2"]').evaluate((clause) => {
      const selection = getSelection();
      selection?.selectAllChildren(clause.querySelector('p') ?? clause);
      return selection?.toString().trim() ?? '';
    });
    const work = await page.evaluate(async () => {
      const root = location.pathname.split('/works/')[0];
      const manifest = await (await fetch(`${root}/data/manifest.json`)).json();
      const catalogue = await (await fetch(`${root}/data/${manifest.catalogue}`)).json();
      const file = catalogue.find((it: { id: string }) => it.id === 'shuozhou-plan').file;
      return (await fetch(`${root}/data/${file}`)).text();
    });
    expect(copied.startsWith('推进绿色货运。')).toBe(true);
    expect(work).toContain(JSON.stringify(copied).slice(1, -1));
    await context.close();
  });
});
