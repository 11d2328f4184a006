import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './browser.ts';
import { describeForEverybody, NARROWEST } from './for-everybody.ts';
import { download, readCsv } from './search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Names of the rows, in the order shown. */
function rowNames(page: Page) {
  return page
    .locator('.matrix-values > th')
    .evaluateAll((all) => all.map((row) => row.firstChild?.textContent ?? ''));
}

/** Where the values lead, in the order shown. */
function valueLinks(page: Page) {
  return page
    .locator('.entry-value')
    .evaluateAll((all) =>
      all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
    );
}

describe('the matrix of indicators', () => {
  it('sorts by name and by place, says so in the address, and goes back', async () => {
    const { page, context, faults } = await visit(browser, '/indicators/');
    const before = await rowNames(page);
    await page.locator('.matrix thead').getByRole('button', { name: '指标' }).click();
    await expect.poll(() => rowNames(page)).not.toEqual(before);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('name');
    expect((await rowNames(page)).toSorted()).toEqual(before.toSorted());
    await page.locator('.matrix thead').getByRole('button', { name: '朔州市' }).click();
    await expect
      .poll(() => page.locator('.matrix-values').first().locator('td').first().textContent())
      .toContain('100%');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => rowNames(page)).toEqual(before);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('narrows to what the address asks for', async () => {
    const { page, context } = await visit(browser, '/indicators/?topic=air&origin=report');
    await expect.poll(() => page.locator('.matrix-counts').textContent()).toMatch(/^\d{2} 条/);
    expect(await page.getByRole('combobox', { name: '专题' }).inputValue()).toBe('air');
    const facts = await page.locator('.entry-facts:first-of-type').allTextContents();
    expect(facts.filter((fact) => /^(?:指标表|正文)/.test(fact))).toEqual([]);
    expect(await page.getByRole('checkbox', { name: '正文' }).isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: '正文' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('origin')).toHaveLength(2);
    await context.close();
  });

  it('is saved as a table of just what is shown, each row with its citation', async () => {
    const { page, context, faults } = await visit(browser, '/indicators/?topic=water&sort=140802');
    await expect.poll(() => page.locator('.matrix-counts').textContent()).not.toMatch(/^123/);
    const file = await download(page, '导出指标 CSV');
    expect(file.name).toMatch(/^青典 指标 水.*\.csv$/);
    expect(file.content.startsWith('\uFEFF')).toBe(true);
    const rows = readCsv(file.content);
    expect(rows.map((row) => row.网址)).toEqual(await valueLinks(page));
    const printed = await page.locator('.entry-value').allTextContents();
    for (const [i, row] of rows.entries()) {
      for (const name of ['现状或所报值', '目标值']) {
        expect(printed[i], row.编号).toContain((row[name] ?? '').replace(/^'/, ''));
      }
      expect(row['引文（GB/T 7714—2025）']).toMatch(
        /^(?:朔州市人民政府|\[?运城市盐湖区|.+\[N\/OL\])/,
      );
      expect(row['引文（GB/T 7714—2025）']).toContain(row.网址 ?? '-');
    }
    const json = JSON.parse((await download(page, '导出指标 JSON')).content);
    expect(json.rows).toHaveLength(rows.length);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('leads from a value to its row, which is marked', async () => {
    const { page, context } = await visit(browser, '/indicators/?topic=air');
    await page.getByRole('link', { name: '44 µg/m3' }).click();
    await page.waitForURL(/\/works\/yanhu-plan\/2\/#2\.3\.t1\.11$/);
    const row = page.locator('[id="2.3.t1.11"]:target');
    expect(await row.textContent()).toContain('≤40');
    await context.close();
  });

  it('has all values, sentences and doubts without JavaScript', async () => {
    const { page, context } = await visit(browser, '/indicators/', { javaScriptEnabled: false });
    expect(await page.locator('.entry').count()).toBeGreaterThanOrEqual(120);
    expect(await page.locator('.matrix').textContent()).toContain('合 13,333 平方公里');
    expect(await page.locator('.sources').first().textContent()).not.toBe('');
    expect(await page.locator('.matrix-tools').isVisible()).toBe(false);
    await context.close();
  });
});

describe('目标与进展', () => {
  it('sets the press beside the plan and judges nothing', async () => {
    const { page, context } = await visit(browser, '/indicators/progress/');
    const forest = page.locator('.progress-row').filter({ hasText: '森林覆盖率' }).first();
    const said = (await forest.textContent()) ?? '';
    for (const part of ['20.25%', '达到省定目标', '20.50%', '截至2022年底']) {
      expect(said).toContain(part);
    }
    const yangquan = page.locator('section.progress').filter({ hasText: '阳泉市' }).last();
    expect(await yangquan.textContent()).toContain('该地规划未收入本库');
    expect(await page.locator('main').textContent()).not.toMatch(/已完成|已达标|超额/);
    await context.close();
  });
});

describe('承诺用语', () => {
  it('leads from every count of a work to as many marked words', async () => {
    const { page, context, faults } = await visit(browser, '/indicators/commitments/');
    const table = page.locator('.pledges').first();
    const links = await table
      .getByRole('row', { name: /盐湖区/ })
      .locator('td > a')
      .evaluateAll((all) =>
        all.map((link) => ({
          href: new URL(link.getAttribute('href') ?? '', document.baseURI).href,
          count: link.textContent,
        })),
      );
    expect(links).toHaveLength(4);
    for (const { href, count } of links) {
      await page.goto(href);
      const list = page
        .locator('.pledged')
        .filter({ has: page.locator(`[id="${href.split('#')[1]}"]`) });
      expect(await list.locator('mark').count(), href).toBe(Number(count));
    }
    await page.locator('.pledged-place').first().click();
    await page.waitForURL(/\/works\/yanhu-plan\/.*#/);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describeForEverybody(
  [
    '/indicators/',
    '/indicators/progress/',
    '/indicators/commitments/',
    '/indicators/commitments/yanhu-plan/',
    '/indicators/commitments/topics/air/',
  ],
  () => browser,
  { more: [NARROWEST] },
);
