import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CSV_HEAD_LINES } from '../../lib/search/export.ts';
import { PHONE, startBrowser, visit, WIDE } from './browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

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

function box(page: Page) {
  return page.getByRole('combobox', { name: '检索全库' });
}

function suggestion(page: Page, name: RegExp) {
  return page.locator('.suggestions').getByRole('option', { name }).first();
}

/** Occurrences as the headline says them. */
async function occurrences(page: Page): Promise<number> {
  const said = (await headline(page).locator('strong').textContent()) ?? '';
  return Number(said.replace(/\D/g, ''));
}

/** Text of the lines that are drawn, in order: left, key and right. */
async function drawnLines(page: Page) {
  return page.locator('.kwic-line').evaluateAll((lines) =>
    lines.map((line) => ({
      key: line.querySelector('mark')?.textContent ?? '',
      right: line.querySelector('.kwic-right')?.textContent ?? '',
    })),
  );
}

async function download(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
}

/** Records below the head, by the names of the columns. */
function readCsv(content: string): readonly Readonly<Record<string, string>>[] {
  const records = Papa.parse<string[]>(content.replace(/^\uFEFF/, '')).data;
  const [names = [], ...rows] = records.slice(CSV_HEAD_LINES);
  return rows
    .filter((row) => row.length === names.length)
    .map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}

describe('a certified count', () => {
  it('says what was verified and leads to what that means', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=入河排污口');
    const certificate = page.locator('.certificate');
    await expect
      .poll(() => certificate.textContent())
      .toMatch(/^已逐字核对全库 [\d,]+ 字：31 处，14 段，5 件。/);
    await certificate.getByRole('link').click();
    await page.waitForURL(/\/about\/#counting$/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('shows where a query could not be read, and searches what it can', async () => {
    const { page, context } = await visit(browser, '/search/?q=入河排污口 文种:规化');
    await expect.poll(() => page.locator('.slips u').textContent()).toBe('文种:规化');
    await expect.poll(() => headline(page).textContent()).toContain('31 处');
    await context.close();
  });

  it('counts other writings alone and joins them by a click', async () => {
    const { page, context } = await visit(browser, '/search/?q=VOCs');
    const offer = page.locator('.offer');
    await expect.poll(() => offer.textContent()).toMatch(/另有同义写法 \d+ 处/);
    const before = await occurrences(page);
    const offered = Number(/(\d+) 处/.exec((await offer.textContent()) ?? '')?.[1]);
    await offer.getByRole('link', { name: '一并检索' }).click();
    await expect.poll(() => box(page).inputValue()).toBe('~VOCs');
    await expect.poll(() => occurrences(page)).toBe(before + offered);
    await context.close();
  });

  it('heads what is found by words as what it is', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=入河排物口整治台账');
    await page.getByRole('heading', { name: '无逐字命中，以下按词查得' }).waitFor();
    expect(await headline(page).textContent()).toContain('0 处');
    expect(await page.locator('.by-words .hit').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('narrowing', () => {
  it('gives just what the facet promised, in the address and back again', async () => {
    const { page, context } = await visit(browser, '/search/?q=水');
    const place = page.getByRole('checkbox', { name: /^盐湖区/ });
    await place.waitFor();
    const everything = await occurrences(page);
    const label = (await place.locator('..').textContent()) ?? '';
    const promised = Number(/(\d+)$/.exec(label)?.[1]);
    await place.click();
    await expect.poll(() => occurrences(page)).toBe(promised);
    expect(new URL(page.url()).searchParams.get('place')).toBe('140802');
    expect(await page.getByRole('checkbox', { name: /^朔州市/ }).count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: /地区：盐湖区/ }).click();
    await expect.poll(() => occurrences(page)).toBe(everything);
    await page.goBack();
    await expect.poll(() => occurrences(page)).toBe(promised);
    await context.close();
  });
});

describe('语境', () => {
  it('sorts lines by what stands to the right, and leaves out what is excluded', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=盐湖&view=kwic');
    await page.locator('.kwic-line').first().waitFor();
    const all = await occurrences(page);
    await page.getByRole('link', { name: '右文' }).click();
    await page.waitForURL(/sort=right/);
    await expect
      .poll(async () => {
        const rights = (await drawnLines(page)).map(({ key, right }) => right.slice(key.length));
        const sorted = rights.every((right, i) => i === 0 || (rights[i - 1] ?? '') <= right);
        return rights.length > 5 && sorted;
      })
      .toBe(true);

    await page.getByText('左右邻词').click();
    const sentence = await page
      .getByRole('link', { name: /^只留“区”，/ })
      .getAttribute('aria-label');
    const besides = Number(/(\d+) 处/.exec(sentence ?? '')?.[1]);
    expect(besides).toBeGreaterThan(0);
    await page.getByRole('link', { name: '排除“区”' }).click();
    await expect.poll(() => occurrences(page)).toBe(all - besides);
    await page.getByRole('link', { name: /右邻排除“区”/ }).click();
    await expect.poll(() => occurrences(page)).toBe(all);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('draws a few of many lines, wherever the reader has scrolled to', async () => {
    const { page, context, faults } = await visit(browser, '/search/?q=水&view=kwic');
    await page.locator('.kwic-line').first().waitFor();
    const all = await occurrences(page);
    expect(all).toBeGreaterThan(1000);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.locator(`li[aria-posinset="${all}"]`).waitFor();
    expect(await page.locator('.kwic-line').count()).toBeLessThan(120);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leads from a line to its clause', async () => {
    const { page, context } = await visit(browser, '/search/?q=公转铁&view=kwic');
    const line = page.locator('.kwic-line').first();
    await line.click();
    await page.waitForURL(/\/works\/.+\?q=.+#/);
    const address = decodeURIComponent(new URL(page.url()).hash.slice(1));
    await expect.poll(() => page.locator(`[id="${address}"] mark`).count()).toBeGreaterThan(0);
    await context.close();
  });

  it('exports exactly its lines', async () => {
    const { page, context } = await visit(browser, '/search/?q=公转铁&view=kwic');
    await page.locator('.kwic-line').first().waitFor();
    const { name, content } = await download(page, '导出语境 CSV');
    expect(name).toBe('青典 公转铁 语境.csv');
    expect(content.startsWith('\uFEFF')).toBe(true);
    const rows = readCsv(content);
    expect(rows).toHaveLength(await occurrences(page));
    expect(new Set(rows.map((row) => row.检索词))).toEqual(new Set(['公转铁']));
    await context.close();
  });
});

describe('分布', () => {
  it('counts what the headline counts, every bar and tick a link', async () => {
    const path = '/search/?q=入河排污口&view=figures';
    const { page, context, faults } = await visit(browser, path);
    await page.getByRole('heading', { name: '按文件' }).waitFor();
    await expect.poll(() => page.locator('.strips [data-mark="tick"] a').count()).toBe(31);
    for (const name of ['按文件', '按地区', '按文种', '按年份', '按专题']) {
      const figure = page.getByRole('figure', { name, exact: true });
      await figure.getByText('数据表').click();
      const counts = await figure.locator('tbody tr td:nth-child(4)').allTextContents();
      expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(31);
    }
    const bar = page.getByRole('figure', { name: '按地区' }).locator('[data-mark="bar"] a').first();
    await bar.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe('140600');
    await page.locator('.search-groups').waitFor();
    expect(await occurrences(page)).toBe(26);
    expect(faults).toEqual([]);
    await context.close();
  });
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

describe('组合检索', () => {
  it('reads the query back and writes another', async () => {
    const path = `/search/?q=${encodeURIComponent('黄河 文种:规划 -农村')}`;
    const { page, context } = await visit(browser, path);
    await page.getByText('组合检索').click();
    const all = page.getByRole('textbox', { name: '同时含' });
    await expect.poll(() => all.inputValue()).toBe('黄河');
    expect(await page.getByRole('textbox', { name: '不含' }).inputValue()).toBe('农村');
    expect(await page.getByRole('combobox', { name: '文种' }).inputValue()).toBe('规划');
    await page.getByRole('textbox', { name: '地区' }).fill('朔州');
    await page.locator('.builder').getByRole('button', { name: '检索' }).click();
    await expect.poll(() => box(page).inputValue()).toBe('黄河 地区:朔州 文种:规划 -农村');
    await expect.poll(() => headline(page).textContent()).toMatch(/1 件/);
    await context.close();
  });
});

describe('an address', () => {
  it('shows to another reader exactly the same', async () => {
    const path = '/search/?q=水&view=kwic&sort=left&place=140802&right=质&noleft=';
    const first = await visit(browser, path);
    await first.page.locator('.kwic-line').first().waitFor();
    const shared = first.page.url();
    const seen = [await headline(first.page).textContent(), await drawnLines(first.page)];
    await first.context.close();
    const second = await visit(browser, '/about/');
    await second.page.goto(shared);
    await second.page.locator('.kwic-line').first().waitFor();
    expect([await headline(second.page).textContent(), await drawnLines(second.page)]).toEqual(
      seen,
    );
    expect(await second.page.locator('.chip').count()).toBe(3);
    await second.context.close();
  });
});

describe('a list of terms', () => {
  it('becomes a table that is counted as a search counts, and a CSV that says the same', async () => {
    const { page, context, faults } = await visit(browser, '/frequency/');
    await page
      .getByRole('textbox', { name: /词表/ })
      .fill('入河排污口\n黑臭水体\n火星移民\n公转铁');
    await page.getByRole('button', { name: '计数', exact: true }).click();
    const table = page.getByRole('table');
    await table.waitFor();
    const row = table.getByRole('row', { name: /^入河排污口/ });
    expect(await row.getByRole('cell').first().textContent()).toBe('31');
    await table.getByRole('button', { name: '合计' }).click();
    const terms = await table.locator('tbody th').allTextContents();
    expect(terms.at(0)).toBe('入河排污口');
    expect(terms.at(-1)).toBe('火星移民');

    const { content } = await download(page, '导出词频表 CSV');
    const rows = readCsv(content);
    expect(rows.map((one) => one.词)).toEqual(['入河排污口', '黑臭水体', '火星移民', '公转铁']);
    expect(rows[0]?.处数).toBe('31');
    for (const one of rows) {
      const cells = Object.entries(one).filter(([name]) => name.endsWith('（处）'));
      expect(cells.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(Number(one.处数));
    }
    await page.reload();
    await expect.poll(() => table.locator('tbody tr').count()).toBe(4);
    await row.getByRole('link').first().click();
    await expect.poll(() => headline(page).textContent()).toContain('31 处');
    expect(faults).toEqual([]);
    await context.close();
  });
});

const VIEWS = [
  '/search/?q=水&view=kwic',
  '/search/?q=入河排污口&view=figures',
  '/search/?q=入河排物口整治台账',
  '/search/?q=VOCs 文种:规化&place=140600',
  '/frequency/?terms=入河排污口%0A黑臭水体',
];

describe.each([
  ['light', 1280, WIDE],
  ['dark', 1280, WIDE],
  ['light', 390, PHONE],
  ['dark', 390, PHONE],
] as const)('in %s at %i px', (colorScheme, _, viewport) => {
  it.each(VIEWS)('%s can be used by everybody and never scrolls sideways', async (path) => {
    const { page, context, faults } = await visit(browser, path, { viewport });
    await page.emulateMedia({ colorScheme });
    await page.waitForLoadState('networkidle');
    await page
      .locator('.kwic-line, .figures-grid, .by-words .hit, .search-groups .hit, .frequency-table')
      .first()
      .waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.addScriptTag({ path: AXE });
    const violations = await page.evaluate(async () => {
      const axe: { run: () => Promise<AxeResults> } = Reflect.get(window, 'axe');
      const { violations: found } = await axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    });
    expect(violations).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
