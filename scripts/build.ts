import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, SITE_DIR } from './paths.ts';
import { HOME, relocateSite } from './relocate.ts';
import { securePages } from './secure-pages.ts';
import { writeServiceWorker } from './service-worker.ts';

const EXPORT_DIR = join(ROOT, 'out');
const PAYLOAD = /^(?:index|__next\..+)\.txt$/;

/**
 * Next writes what a page was rendered from beside it, for links it follows
 * itself. Ours are plain links, so that nothing ever asks for these files.
 */
async function removePayloads(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true, recursive: true })) {
    if (entry.isFile() && PAYLOAD.test(entry.name)) await rm(join(entry.parentPath, entry.name));
  }
}

/**
 * Puts the last good site back where a swap was cut off between its two renames.
 * To be called before a site is served or replaced.
 */
export async function recoverSite(dir: string): Promise<void> {
  if (!existsSync(dir) && existsSync(retiredName(dir))) await rename(retiredName(dir), dir);
}

function retiredName(dir: string): string {
  return `${dir}.old`;
}

/**
 * Puts a finished site in the place of another. Killed at any moment, it leaves one of
 * the two whole, once {@link recoverSite} has been called.
 *
 * @public a test cuts it off in a process of its own
 */
export async function swapSite(from: string, dir: string): Promise<void> {
  const retired = retiredName(dir);
  await rm(retired, { recursive: true, force: true });
  if (existsSync(dir)) await rename(dir, retired);
  await rename(from, dir);
  await rm(retired, { recursive: true, force: true });
}

/**
 * Builds the static site aside and swaps it in whole, so that a failed or
 * interrupted build leaves the last good site being served. It works under any path.
 *
 * @throws Error with the end of the build's output when it fails
 */
export async function buildSite(show: (line: string) => void): Promise<void> {
  await recoverSite(SITE_DIR);
  await rm(EXPORT_DIR, { recursive: true, force: true });
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [next, 'build'], {
      cwd: ROOT,
      env: { ...process.env, QINGDIAN_HOME: HOME, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output.push(chunk);
        const line = chunk.trim().split('\n').at(-1)?.trim();
        if (line) show(line);
      });
    }
    child.on('error', reject).on('close', resolve);
  });
  if (code !== 0 || !existsSync(join(EXPORT_DIR, 'index.html'))) {
    throw new Error(`网站未能生成，原有网站保持不变：\n${output.join('').slice(-4000)}`);
  }
  await removePayloads(EXPORT_DIR);
  await relocateSite(EXPORT_DIR);
  await securePages(EXPORT_DIR);
  await writeServiceWorker(EXPORT_DIR);
  await swapSite(EXPORT_DIR, SITE_DIR);
}
