import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_DIR } from '../../scripts/paths.ts';
import { CHAPTER, FIRST_ANSWER, FIRST_LOAD, LISTING, OTHER_PAGE, STYLES } from '../budgets.ts';
import { violationsOn } from './axe.ts';
import { PHONE, startBrowser } from './browser.ts';
import { headline } from './search-page.ts';
import { watch } from './watched.ts';

const pages = readdirSync(SITE_DIR, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name === 'index.html')
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(SITE_DIR, entry.parentPath).split(sep).join('/');
    return { name: `${name}/`, html: readFileSync(path, 'utf8') };
  });

const weights = new Map<string, number>();

/** Gzip bytes of a file of the site. */
function weigh(path: string): number {
  const known = weights.get(path);
  if (known !== undefined) return known;
  const weight = gzipSync(readFileSync(path), { level: 9 }).length;
  weights.set(path, weight);
  return weight;
}

/** Bytes of the files that a page names, by their addresses relative to it. */
function total({ name, html }: (typeof pages)[number], element: RegExp): number {
  const paths = [...html.matchAll(element)].map(([, to = '']) => join(SITE_DIR, name, to));
  return [...new Set(paths)].reduce((sum, path) => sum + weigh(path), 0);
}

/** Not those for browsers of before 2018, which no other fetches. */
const SCRIPTS = /<script(?![^>]*\bnomodule)[^>]*\ssrc="([^"]+)"/giu;
const SHEETS = /<link(?=[^>]*\brel="stylesheet")[^>]*\shref="([^"]+)"/giu;

/** The heaviest first, those beyond the budget only. */
function over(weighed: readonly (readonly [name: string, bytes: number, most: number])[]) {
  return weighed
    .filter(([, bytes, most]) => bytes > most)
    .sort((a, b) => b[1] - a[1])
    .map(([name, bytes, most]) => `${name} ${bytes} > ${most}`);
}

describe('a page', () => {
  it('names no more JavaScript than its budget', () => {
    const weighed = pages.map((page) => {
      const [, budget] = FIRST_LOAD.find(([those]) => those.test(page.name)) ?? [];
      return [page.name, total(page, SCRIPTS), budget?.most ?? 0] as const;
    });
    expect(Math.min(...weighed.map(([, bytes]) => bytes))).toBeGreaterThan(50_000);
    expect(over(weighed)).toEqual([]);
  });

  it('waits for no more style than its budget', () => {
    const weighed = pages.map((page) => [page.name, total(page, SHEETS), STYLES.most] as const);
    expect(Math.min(...weighed.map(([, bytes]) => bytes))).toBeGreaterThan(1000);
    expect(over(weighed)).toEqual([]);
  });

  it('is no longer than its budget, a chapter and any other', () => {
    const weighed = pages
      .filter(({ name }) => !name.endsWith('/full/'))
      .map(({ name, html }) => {
        const isChapter = /^works\/[^/]+\/(?!witness)[^/]+\/$/u.test(name);
        const isListing = name.startsWith('indicators/commitments/');
        const { most } = isChapter ? CHAPTER : isListing ? LISTING : OTHER_PAGE;
        return [name, gzipSync(html, { level: 9 }).length, most] as const;
      });
    expect(over(weighed)).toEqual([]);
  });

  it('says its language, its width, and what it is', () => {
    for (const { name, html } of pages) {
      expect(html, name).toMatch(/<html[^>]*\blang="zh-CN"/u);
      expect(html, name).toMatch(/<meta name="viewport" content="width=device-width[^"]*"/u);
      expect(html, name).not.toMatch(/maximum-scale|user-scalable/u);
      expect(html, name).toMatch(/<meta name="description" content="[^"]{10,}"/u);
      expect(html, name).toMatch(/<title>[^<]{2,}<\/title>/u);
      expect(html.match(/<h1[\s>]/gu) ?? [], name).toHaveLength(1);
    }
  });
});

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('a first answer', () => {
  it.each([
    ['入河排污口', 'rare'],
    ['三线一单', 'rare'],
    ['生态环境', 'common'],
    ['水', 'common'],
  ] as const)('needs no more data than its budget: %s, %s', async (query, kind) => {
    const { page, context, open } = await watch(browser);
    const answers: Response[] = [];
    const listen = (response: Response) => {
      if (response.url().includes('/data/')) answers.push(response);
    };
    context.on('response', listen);
    await open(`/search/?q=${query}`);
    await headline(page).waitFor();
    context.off('response', listen);
    const sizes: number[] = [];
    for (const answer of answers) sizes.push(brotliCompressSync(await answer.body()).length);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(FIRST_ANSWER[kind].most);
    await context.close();
  });
});

/** What the page tells of its own drawing, from its beginning. */
const OBSERVE = `
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    window.largest = list.getEntries().at(-1).element?.tagName;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
`;

describe('on a phone', () => {
  it.each([
    ['/', 'main', 0],
    // What synonyms would find is worked out last, and said above the hits.
    ['/search/?q=入河排污口', '.search-groups .hit', 0.03],
    ['/works/shuozhou-plan/4/', '.clause', 0],
    ['/compare/?left=shuozhou-plan&right=yanhu-plan', '.grid', 0],
  ] as const)('%s is still, easy to tap and open to everybody', async (path, shown, most) => {
    const { page, context, faults, open, wrongs } = await watch(browser, PHONE);
    await context.addInitScript({ content: OBSERVE });
    await open(path);
    await page.locator(shown).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate<number>('window.shifted')).toBeLessThanOrEqual(most);
    expect(await page.evaluate<string>('window.largest')).toMatch(
      /^(?:H\d|P|SPAN|LI|A|TD|DD|DIV)$/u,
    );
    expect(await violationsOn(page, true)).toEqual([]);
    expect(await wrongs()).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
