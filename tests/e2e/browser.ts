import chromium from '@sparticuz/chromium';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';
import { inject } from 'vitest';

/** Network chatter of the browser itself, which an offline machine would refuse anyway. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const WIDE = { width: 1280, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

/** Meant for a function host that opens one page; with them a second context ends the browser. */
const ONE_PAGE_ONLY = new Set(['--single-process', '--no-zygote']);

/** Starts the browser that comes with the test dependencies; fails loudly without one. */
export async function startBrowser(flags: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((flag) => !ONE_PAGE_ONLY.has(flag)), ...QUIET, ...flags],
    headless: true,
  });
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to any other origin, page errors and console errors, as they happened. */
  readonly faults: readonly string[];
}

/** Opens a path of the site in a fresh context and watches for what must not happen. */
export async function visit(
  browser: Browser,
  path: string,
  options: { viewport?: { width: number; height: number }; javaScriptEnabled?: boolean } = {},
): Promise<Visit> {
  const site = inject('site');
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(site);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) faults.push(`request ${url}`);
  });
  page.on('pageerror', (error) => faults.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console ${message.text()}`);
  });
  await page.goto(new URL(path.replace(/^\//, ''), site).href);
  return { page, context, faults };
}
