import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Zippable, zipSync } from 'fflate';
import { MANIFEST_FILE, parseManifest } from '../lib/manifest.ts';
import { ROOT } from './paths.ts';
import { listFiles } from './service-worker.ts';

const TEMPLATES = join(ROOT, 'scripts', 'bundle');
/** What shrinks; below this many bytes a second file is not worth its name. */
const TEXT = /\.(?:html|css|js|json|svg|txt|xml)$/u;
const WORTHWHILE = 1024;

/** Already compressed: kept in the archive as they are. */
const PACKED = /\.(?:br|gz|png)$/u;

/**
 * As from Unix, readable by everyone: from elsewhere, unzip takes names in UTF-8 for
 * names in a code page of old, whatever the archive says of them.
 */
const ORIGIN = { os: 3, attrs: 0o100644 << 16 } as const;

/**
 * The time that a file bears, in the years 2000 to 2017: equal contents bear the same,
 * so that equal sites give equal bundles, and others another. Servers tell by time and
 * size whether a browser has the file already, and a new version of it is often just
 * as long as the one before.
 */
function timeOf(hash: string): Date {
  // Archives count in steps of two seconds, in local time.
  return new Date(2000, 0, 1, 0, 0, 2 * Number.parseInt(hash.slice(0, 7), 16));
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export interface Bundle {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly files: number;
}

/** The components the site is built from, as CycloneDX; npm writes it from the lock file. */
async function listComponents(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'],
    { cwd: ROOT, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
  );
  return stdout;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => values[name] ?? whole);
}

/**
 * Packs a built site into `qingdian-site-<version>.zip`: the site with its files
 * compressed beforehand, checksums, instructions, server configurations and the
 * list of components. Written aside and renamed.
 *
 * @throws Error when there is no site or it cannot be read
 */
export async function writeBundle(
  siteDir: string,
  outDir: string,
  say: (status: string) => void,
): Promise<Bundle> {
  const manifest = parseManifest(await readFile(join(siteDir, 'data', MANIFEST_FILE), 'utf8'));
  const { version: release } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const version = `${release}-${manifest.version}`;
  const root = `qingdian-site-${version}`;
  const contents = new Map<string, Uint8Array>();

  say('压缩文件');
  for (const { path } of await listFiles(siteDir)) {
    const content = await readFile(join(siteDir, path));
    contents.set(`site/${path}`, content);
    if (!TEXT.test(path) || content.length < WORTHWHILE) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    contents.set(`site/${path}.br`, brotliCompressSync(content, { params }));
    contents.set(`site/${path}.gz`, gzipSync(content, { level: 9 }));
  }

  const values = {
    version,
    data: manifest.version,
    date: manifest.ingested,
    works: String(manifest.counts.works),
    characters: manifest.counts.characters.toLocaleString('en-US'),
  };
  for (const [name, template] of [
    ['安装说明.md', 'install.md'],
    ['nginx.conf', 'nginx.conf'],
    ['apache.conf', 'apache.conf'],
    ['web.config', 'web.config'],
  ] as const) {
    const text = fill(await readFile(join(TEMPLATES, template), 'utf8'), values);
    contents.set(name, Buffer.from(text));
  }
  contents.set('LICENSE', await readFile(join(ROOT, 'LICENSE')));
  contents.set('sbom.cdx.json', Buffer.from(await listComponents()));
  const sums = [...contents].map(([name, content]) => `${sha256(content)}  ${name}\n`);
  contents.set('SHA256SUMS', Buffer.from(sums.join('')));

  say('打包');
  const zippable: Zippable = {};
  for (const [name, content] of contents) {
    const level = PACKED.test(name) ? 0 : 6;
    zippable[`${root}/${name}`] = [content, { ...ORIGIN, level, mtime: timeOf(sha256(content)) }];
  }
  const archive = zipSync(zippable);
  await mkdir(outDir, { recursive: true });
  const path = join(outDir, `${root}.zip`);
  await writeFile(`${path}.aside`, archive);
  await rename(`${path}.aside`, path);
  return { path, size: archive.length, files: contents.size };
}
