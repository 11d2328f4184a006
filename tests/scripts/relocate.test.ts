import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLostPage } from '../../scripts/lost-page.ts';
import { HOME, relocatePage, relocateScript } from '../../scripts/relocate.ts';

const piece = (text: string) => `<script>self.__next_f.push([1,"${text}"])</script>`;
/** What the pieces of a page say together. */
const flight = (html: string) =>
  [...html.matchAll(/push\(\[1,("(?:[^"\\]|\\.)*")\]\)/gu)]
    .map(([, text = '']) => JSON.parse(text))
    .join('');

describe('a page', () => {
  it.each([
    ['index.html', './', './works/'],
    ['works/index.html', '../', '../works/'],
    ['works/shuozhou-plan/4/index.html', '../../../', '../../../works/'],
  ])('%s leads home by %s', (page, home, works) => {
    const html = `<html data-home="${HOME}/"><a href="${HOME}/works/">x</a>${piece(`1:[\\"${HOME}/works/\\"]`)}`;
    expect(relocatePage(html, page)).toBe(
      `<html data-home="${home}"><a href="${works}">x</a>${piece(`1:[\\"${works}\\"]`)}`,
    );
  });

  it('is the same wherever its data is cut into pieces', () => {
    const data = `1:["${HOME}/a/",{"href":"${HOME}/_next/b.js","text":"a\\\\b"}]\n`;
    const written = JSON.stringify(data).slice(1, -1);
    const whole = flight(relocatePage(piece(written), 'x/index.html'));
    expect(whole).toBe(data.replaceAll(`${HOME}/`, '../'));
    const ends = [...written.matchAll(/\\?[^\\]|\\\\/gu)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ends.slice(1)), { maxLength: 4 }), (cuts) => {
        const bounds = [0, ...cuts.sort((a, b) => a - b), written.length];
        const html = bounds
          .slice(1)
          .map((end, i) => piece(written.slice(bounds[i], end)))
          .join('');
        // Shorter pieces than the path itself do not occur.
        fc.pre(bounds.slice(1).every((end, i) => end - (bounds[i] ?? 0) > HOME.length + 2));
        expect(flight(relocatePage(html, 'x/index.html'))).toBe(whole);
      }),
    );
  });

  it('is refused where the path is part of something else', () => {
    expect(() => relocatePage(`<p>https://host${HOME}/x</p>`, 'p/index.html')).toThrow(
      /^p\/index\.html：.*https:\/\/host/u,
    );
  });
});

describe('a script', () => {
  const run = (script: string, home: string, href: string) =>
    runInNewContext(script, {
      document: { documentElement: { dataset: { home } } },
      location: { href },
      URL,
    });

  it.each([
    ['./', 'http://host/', '', './_next/a.js', './'],
    ['./', 'http://host/zhengce/?q=x#y', '/zhengce', './_next/a.js', './'],
    ['../../', 'http://host/a/b/works/x/', '/a/b', '../../_next/a.js', '../../'],
  ])('asks the page at %s of %s where it is', (home, href, base, file, own) => {
    const script = relocateScript(`["${HOME}","${HOME}/_next/a.js","${HOME}/"]`, 'a.js');
    expect(run(script, home, href)).toEqual([base, file, own]);
  });

  const runtime = (end: string) =>
    `k="string"==typeof TURBOPACK_CHUNK_BASE_PATH?TURBOPACK_CHUNK_BASE_PATH:"${HOME}/_next/";_={};${end}`;

  it('starts workers from the root of the host', () => {
    const script = relocateScript(runtime('_.b=k,_.X="";[k,_.b]'), 'turbopack.js');
    expect(run(script, '../', 'http://host/zhengce/search/')).toEqual([
      '../_next/',
      '/zhengce/_next/',
    ]);
  });

  it('of a runtime that looks otherwise is refused', () => {
    expect(() => relocateScript(runtime('_.c=k'), 'turbopack.js')).toThrow(/^turbopack\.js：/u);
  });

  it('that holds the path in another way is refused', () => {
    expect(() => relocateScript(`\`${HOME}/\${x}\``, 'a.js')).toThrow(/^a\.js：/u);
  });
});

describe('the page for an address that is not there', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'qingdian-'));
    await writeFile(join(dir, 'a.css'), 'p{color:$&}');
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('needs no other file', async () => {
    const page = await makeLostPage(
      `<html data-home="${HOME}/"><head><link rel="stylesheet" href="${HOME}/a.css" data-precedence="next"/><link rel="icon" href="${HOME}/i.svg"/><script>if(window.trustedTypes){}</script></head><body><a href="${HOME}/">x</a><script src="${HOME}/x.js"></script>${piece('')}</body></html>`,
      HOME,
      dir,
    );
    expect(page).toContain('<style>p{color:$&}');
    expect(page).toContain('<a href="/">');
    expect(page).not.toMatch(/<link|src=|__next_f|qingdian\.home/u);
    expect(page.match(/<script>/gu)).toHaveLength(2);
  });
});
