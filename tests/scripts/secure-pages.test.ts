import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyOf, securePage } from '../../scripts/secure-pages.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
const page = (body: string) => `<!DOCTYPE html><html><head><title>x</title></head>${body}</html>`;

describe('the policy of a page', () => {
  it('names every inline script by its hash and nothing else', () => {
    const policy = policyOf(page('<script>a()</script><script id="b">b()</script>'));
    expect(policy).toContain(
      `script-src 'self' 'sha256-${sha256('a()')}' 'sha256-${sha256('b()')}';`,
    );
    expect(policy).not.toContain("script-src 'self' 'unsafe");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('needs no hash for files and for data', () => {
    const policy = policyOf(
      page('<script src="/a.js" async=""></script><script type="application/ld+json">{}</script>'),
    );
    expect(policy).toContain("script-src 'self';");
  });

  const guard = '<script>if(window.trustedTypes){}</script>';

  it('stands before everything it governs, the guard right behind it', () => {
    const secured = securePage(page(`<script async="" src="/a.js"></script>${guard}`));
    expect(secured).toMatch(/<head><meta http-equiv="Content-Security-Policy"[^>]*><script>if/u);
    expect(secured.match(/trustedTypes\)/gu)).toHaveLength(1);
  });

  it('hashes what a browser hashes when lines end as on Windows', () => {
    expect(policyOf(page('<script>a()\r\nb()</script>'))).toContain(sha256('a()\nb()'));
  });

  it('names inline styles by their hash', () => {
    expect(policyOf(page('<style>a{}</style>'))).toContain(
      ` 'sha256-${sha256('a{}')}'; style-src-attr`,
    );
  });

  it('refuses a page without a head', () => {
    expect(() => securePage('<p>x</p>')).toThrow(/<head>/u);
  });

  it('refuses a page without the guard', () => {
    expect(() => securePage(page(''))).toThrow(/guard-script/u);
  });
});
