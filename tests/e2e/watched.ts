import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { WIDE } from './browser.ts';

/** Begins before the page does: every violation of the policy is written down. */
const WATCH = `
  window.violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    window.violations.push(effectiveDirective + ' ' + blockedURI + ' ' + sample);
  });
`;

/** What must not be on any page, whatever it was given. */
const LOOK = `(() => {
  const wrong = [...window.violations];
  if ('pwned' in window || ({}).pwned !== undefined) wrong.push('a payload ran');
  if (Object.keys(Object.prototype).length > 0) wrong.push('prototype changed');
  const strange = 'iframe,frame,object,embed,base,img,audio,video,math,marquee,xmp,plaintext,foreignObject,animate,svg script,svg a:not(svg[class] a)';
  for (const { outerHTML } of document.querySelectorAll(strange)) wrong.push(outerHTML);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const leads = /^(?:href|src|action|formaction|data|poster|xlink:href|srcdoc|ping)$/.test(name);
      const isOwn = leads && (value.startsWith('blob:') || new URL(value, location.href).origin === location.origin);
      if (name.startsWith('on') || (leads && !isOwn)) wrong.push(element.tagName + ' ' + name + '=' + value);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) wrong.push('sideways by ' + (scrollWidth - clientWidth) + ' px');
  return wrong;
})()`;

export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Dialogs, requests elsewhere, errors of the page and of the console, as they happened. */
  readonly faults: readonly string[];
  readonly open: (path: string) => Promise<void>;
  /** What is wrong with the page as it stands; see the top of this file. */
  readonly wrongs: () => Promise<readonly string[]>;
}

/** A tab that is watched for everything that hostile input might bring about. */
export function watch(
  browser: Browser,
  viewport: { width: number; height: number } = WIDE,
): Promise<Watched> {
  return watchUnder(browser, inject('site'), viewport);
}

/** The same on a site at another address, which ends with a slash. */
export async function watchUnder(
  browser: Browser,
  site: string,
  viewport: { width: number; height: number } = WIDE,
): Promise<Watched> {
  const context = await browser.newContext({ viewport });
  await context.addInitScript({ content: WATCH });
  const page = await context.newPage();
  const { origin } = new URL(site);
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/u.test(url))
      faults.push(`request ${url}`);
  });
  page.on('pageerror', ({ message }) => faults.push(`error ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console ${message.text()}`);
  });
  return {
    page,
    context,
    faults,
    open: async (path) => {
      await page.goto(new URL(path.replace(/^\//u, ''), site).href);
    },
    wrongs: () => page.evaluate<readonly string[]>(LOOK),
  };
}
