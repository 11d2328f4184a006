import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, SITE_DIR } from './paths.ts';

const EXPORT_DIR = join(ROOT, 'out');

/**
 * Builds the static site aside and swaps it in whole, so that a failed or
 * interrupted build leaves the last good site being served.
 *
 * @throws Error with the end of the build's output when it fails
 */
export async function buildSite(show: (line: string) => void): Promise<void> {
  await rm(EXPORT_DIR, { recursive: true, force: true });
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [next, 'build'], {
      cwd: ROOT,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
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
  const retired = `${SITE_DIR}.old`;
  await rm(retired, { recursive: true, force: true });
  if (existsSync(SITE_DIR)) await rename(SITE_DIR, retired);
  await rename(EXPORT_DIR, SITE_DIR);
  await rm(retired, { recursive: true, force: true });
}
