import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fetchAll } from '../../bench/clients.ts';
import { SITE_DIR } from '../../scripts/paths.ts';
import { listFiles } from '../../scripts/service-worker.ts';
import { startBrowser, WIDE } from './browser.ts';
import { openForTyping } from './typing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('a tab that is typed in', () => {
  it('holds no more the longer it goes on, and speaks of what stands in the box', async () => {
    const context = await browser.newContext({ viewport: WIDE });
    const page = await context.newPage();
    const { type, warmUp } = await openForTyping(page, new URL('search/', inject('site')).href);
    // Code, index and texts are loaded as they are needed: once all is there, no more.
    await warmUp();
    await type(3000, 1);
    const { heaps, rests, keystrokes } = await type(10_000, 2);
    expect(keystrokes).toBeGreaterThan(30);
    for (const { query, title } of rests) expect(title.startsWith(query)).toBe(true);
    // One reading is off by a tenth; bench/typing.ts goes on for ten minutes and is strict.
    expect((heaps.at(-1) ?? 0) / (heaps[0] ?? 1)).toBeLessThan(1.2);
    await context.close();
  });
});

describe('the static server', () => {
  it.each([
    ['br', 'gzip, deflate, br'],
    ['gzip', 'gzip;q=1.0, identity'],
    [null, 'identity'],
  ])('packs text as %s for who takes %s', async (coding, accepted) => {
    const path = join(SITE_DIR, 'about', 'index.html');
    for (let times = 0; times < 2; times++) {
      const answer = await fetch(new URL('about/', inject('site')), {
        headers: { 'Accept-Encoding': accepted },
      });
      expect(answer.headers.get('Content-Encoding')).toBe(coding);
      expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
      expect(await answer.text()).toBe(readFileSync(path, 'utf8'));
    }
  });

  it.each(['bytes=9-2', 'bytes=-', 'bytes=99999999-', 'bytes=0-0,5-6', 'lines=1-2'])(
    'gives the whole to who asks for %s of it, and goes on',
    async (range) => {
      const icon = new URL('icon.svg', inject('site'));
      const content = readFileSync(join(SITE_DIR, 'icon.svg'), 'utf8');
      for (const headers of [{ Range: range }, { Range: range, 'Accept-Encoding': 'identity' }]) {
        const answer = await fetch(icon, { headers });
        expect(answer.status).toBe(200);
        expect(await answer.text()).toBe(content);
      }
    },
  );

  it('gives 100 clients at once every byte of every file they ask for', async () => {
    const files = (await listFiles(SITE_DIR)).filter((_, i) => i % 7 === 0);
    expect(files.length).toBeGreaterThan(50);
    const lost = await fetchAll(inject('site'), files, { clients: 100, each: 10 });
    expect(lost).toEqual([]);
    const [first] = files;
    const content = readFileSync(join(SITE_DIR, first?.path ?? ''));
    expect(first?.sha256).toBe(createHash('sha256').update(content).digest('hex'));
  });
});
