import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { PHONE, startBrowser, visit, WIDE } from './browser.ts';

const DRAFT = `《朔州市“十四五”生态环境保护规划》第四章第一节提出“推进朔州市各市区环境空气质量未逹标地区加快碳达峰进程”。
有人引作“所有公园一律于每月首个周二免费开放至凌晨两点”，推进“两高”管控，践行“绿水青山就是金山银山”理念。`;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function check(page: Page, draft: string) {
  await page.getByRole('textbox', { name: '文稿' }).fill(draft);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.getByRole('region', { name: '核对结果' }).waitFor();
  return page.locator('.verify-item');
}

describe('checking quotations', () => {
  it('judges each, shows what differs, and leads to the clause', async () => {
    const { page, context, faults } = await visit(browser, '/verify/');
    const items = await check(page, DRAFT);
    expect(await items.locator('.verify-status').allTextContents()).toEqual([
      '有出入',
      '未找到',
      '一致',
    ]);
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe(
      '核对 3 条：一致 1，有出入 1，未找到 1',
    );
    expect(await items.first().locator('del').textContent()).toBe('逹');
    expect(await items.first().locator('ins').textContent()).toBe('达');
    expect(new URL(page.url()).search).toBe('');

    await items
      .first()
      .getByRole('link', { name: /第四章第一节第三段/ })
      .click();
    await page.locator('[id="4.1.3"]').waitFor();
    expect(new URL(page.url()).hash).toBe('#4.1.3');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('sends nothing of the draft anywhere', async () => {
    const { page, context, faults } = await visit(browser, '/verify/');
    const sent: string[] = [];
    page.on('request', (request) => {
      sent.push(request.url() + (request.postData() ?? ''));
    });
    await check(page, DRAFT);
    expect(sent.filter((one) => /公园|%E5%85%AC%E5%9B%AD/.test(one))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('can be edited and checked again, by keyboard', async () => {
    const { page, context } = await visit(browser, '/verify/');
    await check(page, DRAFT);
    await page.getByRole('button', { name: '修改文稿' }).focus();
    await page.keyboard.press('Enter');
    const box = page.getByRole('textbox', { name: '文稿' });
    expect(await box.inputValue()).toBe(DRAFT);
    await box.fill(DRAFT.replace('逹', '达'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '核对结果' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).textContent()).toContain('一致 2');
    await context.close();
  });

  it('keeps the page free while 20,000 characters are checked', async () => {
    const { page, context } = await visit(browser, '/verify/');
    const line = '报告提到：“推进朔州市各市区环境空气质量未逹标地区加快碳达峰进程”，要落实。\n';
    const draft = line.repeat(Math.ceil(20_000 / line.length));
    await page.evaluate(
      `window.drawn = 0;
       (function frame() {
         if (document.querySelector('progress')) window.drawn += 1;
         if (!document.querySelector('.verify-outcome')) requestAnimationFrame(frame);
       })()`,
    );
    const items = await check(page, draft);
    expect(await items.count()).toBe(Math.ceil(20_000 / line.length));
    expect(Number(await page.evaluate('window.drawn'))).toBeGreaterThan(1);
    await context.close();
  });

  it('saves its report', async () => {
    const { page, context } = await visit(browser, '/verify/');
    await check(page, DRAFT);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为 JSON' }).click(),
    ]);
    const saved = JSON.parse(readFileSync(await file.path(), 'utf8'));
    expect(saved.findings).toMatchObject([
      { status: '有出入', clause: 'shuozhou-plan/4.1.3' },
      { status: '未找到' },
      { status: '一致' },
    ]);
    await context.close();
  });

  it.each([
    ['wide', WIDE],
    ['on a phone', PHONE],
  ])('has no accessibility violations and no sideways scroll, %s', async (_, viewport) => {
    const { page, context } = await visit(browser, '/verify/', { viewport });
    expect(await violationsOn(page)).toEqual([]);
    await check(page, DRAFT);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await context.close();
  });
});
