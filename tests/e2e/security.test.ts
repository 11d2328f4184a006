import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_DIR } from '../../scripts/paths.ts';
import { startBrowser } from './browser.ts';
import { watch } from './watched.ts';

const pages = readdirSync(SITE_DIR, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => join(entry.parentPath, entry.name));

/** Directive → its sources, of the first policy of a page. */
function policyIn(html: string): ReadonlyMap<string, readonly string[]> {
  const [, content = ''] =
    /<head><meta http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html) ?? [];
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/u));
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

function inline(html: string, tag: string): readonly string[] {
  const elements = html.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, 'gu'));
  return [...elements]
    .filter(([, attributes = '']) => !/\bsrc=|application\/(?:ld\+)?json/u.test(attributes))
    .map(([, , text = '']) => text.replace(/\r\n?/gu, '\n'));
}

const sha256 = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('every page of the site', () => {
  it('begins with a policy that names just its own scripts and styles', () => {
    expect(pages.length).toBeGreaterThan(50);
    for (const page of pages) {
      const html = readFileSync(page, 'utf8');
      const policy = policyIn(html);
      const scripts = policy.get('script-src') ?? [];
      expect(new Set(scripts), page).toEqual(
        new Set(["'self'", ...inline(html, 'script').map(sha256)]),
      );
      for (const style of inline(html, 'style')) {
        expect(policy.get('style-src'), page).toContain(sha256(style));
      }
      expect(policy.get('style-src')?.join(' '), page).not.toContain('unsafe');
      expect(policy.get('default-src'), page).toEqual(["'none'"]);
      expect(policy.get('base-uri'), page).toEqual(["'none'"]);
      expect(policy.get('require-trusted-types-for'), page).toEqual(["'script'"]);
      expect(
        [...policy.values()].flat().filter((source) => /^(?:\*|https?:)/u.test(source)),
      ).toEqual([]);
    }
  });

  it('has no script in an attribute, and no address elsewhere', () => {
    for (const page of pages) {
      const html = readFileSync(page, 'utf8').replace(/<script[\s\S]*?<\/script>/gu, '');
      expect(/<[^>]+\son[a-z]+=/u.exec(html)?.[0], page).toBeUndefined();
      const addresses = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/gu)].map(([, to]) => to);
      expect(
        addresses.filter((to = '') => /^[a-z]+:|^\/\//u.test(to)),
        page,
      ).toEqual([]);
    }
  });
});

/** Every kind of page, and every view that loads code of its own. */
const KINDS = [
  ['/', 'main'],
  ['/search/?q=水', '.search-groups'],
  ['/search/?q=水&view=kwic&beside=words', '.kwic-line'],
  ['/search/?q=入河排污口&view=figures', '.strips'],
  ['/search/?q=入河排物口整治台账', '.by-words .hit'],
  ['/frequency/?terms=入河排污口%0A黑臭水体', '.frequency-table'],
  ['/compare/?left=shuozhou-plan&right=yanhu-plan', 'main table, main article, .row, .rows'],
  ['/indicators/', 'main table'],
  ['/indicators/progress/', 'main'],
  ['/verify/', 'textarea'],
  ['/topics/', 'main table'],
  ['/terms/', 'main a'],
  ['/works/shuozhou-plan/', '.contents'],
  ['/works/shuozhou-plan/5/?q=排污口#5.2.1.1', 'mark'],
  ['/works/shuozhou-plan/full/', '.text-full'],
  ['/works/shuozhou-dise/witness/', 'main'],
  ['/about/', 'main'],
  ['/no-such-page/', 'main'],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('the policy', () => {
  it.each(KINDS)('lets %s do all it does', async (path, shown) => {
    const { page, context, faults, open, wrongs } = await watch(browser);
    await open(path);
    await page.locator(shown).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await wrongs()).toEqual([]);
    expect(faults.filter((fault) => !(path === '/no-such-page/' && /404/u.test(fault)))).toEqual(
      [],
    );
    await context.close();
  });

  it.each([
    [
      "const s = document.createElement('script'); s.text = 'window.pwned=1'; document.head.append(s)",
    ],
    ["document.body.setAttribute('onclick', 'window.pwned=1'); document.body.click()"],
    ["document.body.innerHTML = '<img src=x onerror=window.pwned=1>'"],
    ["window.setTimeout('window.pwned=1', 0)"],
    ["location.href = 'javascript:window.pwned=1'"],
    [
      "const f = document.createElement('iframe'); f.src = 'https://elsewhere.invalid/'; document.body.append(f)",
    ],
    ["fetch('https://elsewhere.invalid/').catch(() => {})"],
  ])('stops %s', async (attack) => {
    const { page, context, open } = await watch(browser);
    await open('/');
    // What the debugger of the browser runs is not held back; what that leaves behind is.
    await page.evaluate(`(() => { try { ${attack} } catch {} })()`);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await page.evaluate<boolean>("'pwned' in window")).toBe(false);
    const violations = await page.evaluate<readonly string[]>('window.violations');
    expect(violations.length).toBeGreaterThan(0);
    await context.close();
  });
});
