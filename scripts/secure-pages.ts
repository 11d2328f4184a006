import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What a page may load, by W3C Content Security Policy Level 3. Scripts are files
 * of the site or inline ones whose hash is named. Charts and lists of ten thousand
 * lines place their parts by style attributes, which cannot run anything.
 */
const POLICY = [
  "default-src 'none'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
] as const;

/** Ends where a browser ends it: a script's text never holds `</script`. */
const SCRIPT = /<script([^>]*)>([\s\S]*?)<\/script/giu;

/**
 * The style sheets that the chart library writes into its charts, of the release
 * that package.json pins: a journey over the charts fails when they change.
 */
const CHART_STYLES = [
  "'sha256-qpO/jCJQvxY1GQsv3g6CKnasNlx8nzUlYbc+GsdKQlk='",
  "'sha256-f0G+XJlN3IdfZ5EGcQ79EhxsDdZYhStVpGXwWwvw6Jc='",
];

const STYLE = /<style[^>]*>([\s\S]*?)<\/style/giu;

/** The script of app/site/guard-script.ts, with what else runs before the page shows. */
const FIRST = /<script>if\(window\.trustedTypes\)[\s\S]*?<\/script>/u;

/** Types a browser does not run, so that no hash is needed. */
const DATA_TYPE = /\btype="application\/(?:ld\+)?json"/u;

/** As a browser hashes it: with every end of line as one character. */
function hashOf(text: string): string {
  const content = text.replace(/\r\n?/gu, '\n');
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** The policy of one page: its inline scripts and styles are named by what they are. */
export function policyOf(html: string): string {
  const hashes = new Set<string>();
  for (const [, attributes = '', script = ''] of html.matchAll(SCRIPT)) {
    if (/\bsrc=/u.test(attributes) || DATA_TYPE.test(attributes)) continue;
    hashes.add(hashOf(script));
  }
  const styles = new Set([...html.matchAll(STYLE)].map(([, style = '']) => hashOf(style)));
  const scriptSource = ["script-src 'self'", ...hashes].join(' ');
  const styleSource = ["style-src 'self'", ...CHART_STYLES, ...styles].join(' ');
  return [POLICY[0], scriptSource, styleSource, ...POLICY.slice(1)].join('; ');
}

/**
 * Puts the policy at the head of a page, before anything that it governs, and the
 * guard right behind it, before any script that it has to pass.
 *
 * @throws Error when the page has no head or no guard
 */
export function securePage(html: string): string {
  const head = /<head[^>]*>/u.exec(html);
  if (head === null) throw new Error('页面没有 <head>，无法写入内容安全策略');
  const guard = FIRST.exec(html)?.[0];
  if (guard === undefined) throw new Error('页面没有 app/site/guard-script.ts 的脚本');
  const end = head.index + head[0].length;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}"/>`;
  return html.slice(0, end) + meta + guard + html.slice(end).replace(FIRST, '');
}

/** Secures every page under a folder; returns how many. */
export async function securePages(dir: string): Promise<number> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const pages = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  for (const page of pages) {
    const path = join(page.parentPath, page.name);
    await writeFile(path, securePage(await readFile(path, 'utf8')));
  }
  return pages.length;
}
