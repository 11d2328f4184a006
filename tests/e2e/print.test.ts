import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Prints a page as the browser would and reads the text of each sheet, white space left out. */
async function print(path: string) {
  const { page, context } = await visit(browser, path);
  await page.waitForLoadState('networkidle');
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(pdf, { mergePages: false });
  const sheet = await pdf.getPage(1);
  const [, , width = 0, height = 0] = sheet.view;
  await context.close();
  const points = 72 / 25.4;
  return {
    sheets: text.map((one) => one.replace(/\s/gu, '').normalize('NFKC')),
    millimetres: [width / points, height / points].map(Math.round),
  };
}

describe('a chapter on paper', () => {
  it('is A4, with its addresses, its source, version and day on every sheet', async () => {
    const { sheets, millimetres } = await print('/works/shuozhou-plan/4/');
    expect(millimetres).toEqual([210, 297]);
    expect(sheets.length).toBeGreaterThan(3);
    const all = sheets.join('');
    for (const address of ['4.0.1', '4.6.2', '4.8.1']) expect(all).toContain(address);
    expect(all).toMatch(/原件第33.起/u);
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain('朔政发〔2022〕36号');
      expect(sheet).toContain('据002_f2f9b8e90689b124.txt第3–876行');
      // A font may name 青 and 页 by their radicals (⻘, ⻚), which says nothing of what is seen.
      expect(sheet).toMatch(/典[0-9a-f]{8}·\d{4}年\d{1,2}月\d{1,2}日/);
      expect(sheet).toContain(`—${index + 1}/${sheets.length}—`);
    }
    for (const act of ['复制链接', '本件内查找', '检索全库']) expect(all).not.toContain(act);
  });
});

describe('a whole work on paper', () => {
  it('has every chapter, its corrections and its closing lines', async () => {
    const { sheets } = await print('/works/shuozhou-plan/full/');
    const all = sheets.join('');
    for (const heading of ['第一章基础形势', '第六节切实加强移动源污染防治', '第十二章保障措施']) {
      expect(all).toContain(heading);
    }
    expect(all).toContain('校记');
    expect(all).toContain('11.1.t1.37');
  });
});
