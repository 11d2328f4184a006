import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser, WIDE } from './browser.ts';
import { headline } from './search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

const url = (path: string) => new URL(path, inject('site')).href;

/** What the server would send in place of a file, given its content and that of others. */
type Damage = (content: string, read: (name: string) => Promise<string>) => Promise<string>;

interface Harmed {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Page errors and requests to another origin. */
  readonly faults: readonly string[];
}

/** The site with some files of its data damaged on their way. */
async function visitHarmed(path: string, files: RegExp, damage: Damage): Promise<Harmed> {
  const context = await browser.newContext({ viewport: WIDE });
  const faults: string[] = [];
  await context.route(
    (address) => files.test(address.pathname.split('/data/')[1] ?? ''),
    async (route) => {
      const address = route.request().url();
      const beside = async (name: string) => (await fetch(new URL(name, address))).text();
      const body = await damage(await beside(''), beside);
      await route.fulfill({ body, contentType: 'application/json' });
    },
  );
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(url('/'))) {
      faults.push(request.url());
    }
  });
  await page.goto(url(path));
  return { page, context, faults };
}

const QUERY = 'search/?q=入河排污口';

describe('a search index', () => {
  it.each<[string, RegExp, Damage]>([
    ['whose head is cut short', /^search\/.*\/head/, async (content) => content.slice(0, -9)],
    [
      'of which every text is cut short',
      /^search\/.*\/t\d/,
      async (content) => content.slice(0, 99),
    ],
    [
      'with another character in its texts',
      /^search\/.*\/t\d/,
      async (content) => content.replace('排污口', '排污囗'),
    ],
    [
      'with one file in the place of others',
      /^search\/.*\/g\d/,
      async (_, beside) => beside('g0.json'),
    ],
  ])('%s is said to be damaged, and the works are scanned', async (_, files, damage) => {
    const { page, context, faults } = await visitHarmed(QUERY, files, damage);
    const alert = page.locator('.search-damage');
    await alert.getByText('索引文件损坏，请重新发布').waitFor();
    expect(await alert.textContent()).toMatch(/search\/[0-9a-f]{16}\/\w+\.json/);
    expect(await alert.textContent()).toContain('索引不可用，已逐件扫描 12 件');
    await expect.poll(() => headline(page).textContent()).toMatch(/^31 处/);
    expect(await page.locator('.certificate').textContent()).toMatch(
      /^索引不可用，已逐件扫描 12 件 94,796 字：31 处/,
    );
    expect(await page.locator('.search-groups mark').first().textContent()).toBe('入河排污口');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('scanned, still has its other views and its facets', async () => {
    const path = `${QUERY}&view=kwic`;
    const { page, context, faults } = await visitHarmed(path, /^search\//, async () => '');
    await page.locator('.kwic-line').first().waitFor();
    expect(await page.locator('.kwic-line mark').first().textContent()).toBe('入河排污口');
    await expect.poll(() => headline(page).textContent()).toMatch(/^31 处/);
    await page.locator('.facets').waitFor({ state: 'attached' });
    await page.goto(url(`${QUERY}&view=figures`));
    await page.locator('.figures').first().waitFor();
    await page.goto(url('search/?q=火星移民'));
    await page.getByText('全库没有“火星移民”这一串字').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('scanned, says which works could not be read, and does not count them', async () => {
    const files = /^search\/.*\/head|^works\/shuozhou-plan\./;
    const { page, context } = await visitHarmed(QUERY, files, async (text) => text.slice(5));
    const alert = page.locator('.search-damage');
    await alert.getByText('已逐件扫描 11 件').waitFor();
    expect(await alert.textContent()).toContain(
      '另有 1 件未能读取，不在计数之内：《朔州市“十四五”生态环境保护规划》',
    );
    const said = (await headline(page).locator('strong').textContent()) ?? '';
    expect(Number.parseInt(said, 10)).toBeGreaterThan(0);
    expect(Number.parseInt(said, 10)).toBeLessThan(31);
    await context.close();
  });
});

describe('other files', () => {
  it('that are damaged do not keep the search from counting', async () => {
    const { page, context } = await visitHarmed(QUERY, /^lexicon\//, async (text) => text.slice(1));
    await page.locator('.search-damage').getByText('lexicon/topics').waitFor();
    await page.locator('.search-damage').getByText('计数不受影响').waitFor();
    await expect.poll(() => headline(page).textContent()).toMatch(/^31 处/);
    expect(await page.locator('.certificate').textContent()).toContain('已逐字核对全库');
    await context.close();
  });

  it('that were kept broken by the browser are asked for once more', async () => {
    let times = 0;
    const once: Damage = async (text) => (times++ === 0 ? text.slice(0, 50) : text);
    const { page, context } = await visitHarmed(QUERY, /^search\/.*\/head/, once);
    await expect.poll(() => headline(page).textContent()).toMatch(/^31 处/);
    expect(await page.locator('.search-damage').count()).toBe(0);
    expect(times).toBe(2);
    await context.close();
  });

  it('do not matter to reading: with all data damaged a page still reads', async () => {
    const { page, context, faults } = await visitHarmed(
      'works/shuozhou-plan/5/',
      /./,
      async () => '{',
    );
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
    await context.close();
  });
});

const DRAFT =
  '规划提出“推进朔州市各市区环境空气质量未逹标地区加快碳达峰进程”，又称“所有公园一律于每月首个周二免费开放至凌晨两点”。';

async function verify(page: Page): Promise<readonly string[]> {
  await page.getByRole('textbox', { name: '文稿' }).fill(DRAFT);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.getByRole('region', { name: '核对结果' }).waitFor();
  return page.locator('.verify-item .verify-status').allTextContents();
}

describe('checking quotations', () => {
  it.each<[string, RegExp, Damage]>([
    ['head', /^search\/.*\/head/, async (content) => content.slice(0, -9)],
    ['facts of the works', /^search\/.*\/f\d/, async () => ''],
    ['pairs of characters', /^search\/.*\/variants/, async (content) => content.slice(1)],
    ['files', /^search\//, async () => '[]'],
  ])('without the %s of its index looks through the works', async (_, files, damage) => {
    const { page, context, faults } = await visitHarmed('verify/', files, damage);
    expect(await verify(page)).toEqual(['有出入', '未找到']);
    const said = await page.locator('.verify-damage').innerText();
    expect(said).toMatch(/索引文件损坏，请重新发布：search\/[0-9a-f]{16}\/\w+\.json/);
    expect(said).toContain('索引不可用，已逐件查找 12 件，核对不受影响');
    expect(await page.locator('.verify-item ins').first().textContent()).toBe('达');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('without a work says that it was not looked into', async () => {
    const { page, context, faults } = await visitHarmed(
      'verify/',
      /^works\/shuozhou-plan\./,
      async (content) => content.slice(5),
    );
    expect(await verify(page)).toEqual(['未找到', '未找到']);
    const said = await page.locator('.verify-damage').innerText();
    expect(said).toMatch(/数据文件损坏，请重新发布：works\/shuozhou-plan\./);
    expect(said).toContain(
      '已核对 11 件，另有 1 件未能读取，不在核对之内：《朔州市“十四五”生态环境保护规划》',
    );
    expect(faults).toEqual([]);
    await context.close();
  });

  it('without a list of works says what is damaged', async () => {
    const { page, context } = await visitHarmed('verify/', /^catalogue\//, async () => '[');
    await page.getByRole('textbox', { name: '文稿' }).fill(DRAFT);
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByText('没有核对成。数据文件损坏，请重新发布（catalogue/').waitFor();
    await context.close();
  });
});

describe('a comparison', () => {
  const path = 'compare/?left=shuozhou-plan&right=yanhu-plan';

  it('of which the alignment is damaged says so and shows both texts whole', async () => {
    const { page, context, faults } = await visitHarmed(path, /^align\//, async () => '[]');
    await page.getByText(/数据文件损坏，请重新发布（align\/.*以下各件分别通读/u).waitFor();
    const columns = page.locator('.free-column');
    expect(await columns.count()).toBe(2);
    expect((await columns.nth(0).innerText()).length).toBeGreaterThan(40_000);
    expect((await columns.nth(1).innerText()).length).toBeGreaterThan(10_000);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('of which a text is damaged says so and leads to the pages', async () => {
    const { page, context } = await visitHarmed(path, /^works\/yanhu/, async () => '{');
    await page.getByText('数据文件损坏，请重新发布（works/yanhu-plan.').waitFor();
    await page.getByRole('link', { name: '朔州市“十四五”生态环境保护规划' }).last().click();
    await page.waitForURL(/works\/shuozhou-plan\/$/);
    await context.close();
  });
});

describe('a page made with one version of the data', () => {
  const newer: Damage = async (text) => text.replace(/"version":"\w{4}/, '"version":"0000');

  it('does not search another, and asks to be refreshed', async () => {
    const { page, context, faults } = await visitHarmed(QUERY, /^manifest/, newer);
    await page.getByText('网站已更新，请刷新页面').waitFor();
    expect(await headline(page).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says so too when the files it has been reading are gone', async () => {
    const { page, context } = await visitHarmed(QUERY, /^none$/, newer);
    await expect.poll(() => headline(page).textContent()).toMatch(/^31 处/);
    await context.route(/\/data\/search\//, (route) => route.fulfill({ status: 404 }));
    await context.route(/\/data\/manifest/, async (route) => {
      const text = await (await fetch(route.request().url())).text();
      await route.fulfill({ body: await newer(text, async () => '') });
    });
    await page.getByRole('combobox', { name: '检索全库' }).fill('扬尘污染');
    await page.getByRole('combobox', { name: '检索全库' }).press('Enter');
    await page.getByText('网站已更新，请刷新页面').waitFor();
    await context.close();
  });
});
