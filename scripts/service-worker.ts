import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { SUMS_FILE } from '../lib/manifest.ts';
import { ROOT } from './paths.ts';

const SOURCE = join(ROOT, 'app', 'offline', 'service-worker.ts');
const SERVICE_WORKER_FILE = 'sw.js';
/** What no page reads. */
const NOT_TAKEN: readonly string[] = [SERVICE_WORKER_FILE, `data/${SUMS_FILE}`];

/** A file of the site and the hash of its content. */
export interface SiteFile {
  /** Relative to the site, with slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Every file under a folder, in the order of the paths. */
export async function listFiles(dir: string): Promise<readonly SiteFile[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const content = await readFile(path);
        return {
          path: relative(dir, path).split(sep).join('/'),
          size: content.length,
          sha256: createHash('sha256').update(content).digest('hex'),
        };
      }),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Writes the service worker of a built site into it: the code of app/offline with
 * the list of all files that make up this version.
 */
export async function writeServiceWorker(dir: string): Promise<void> {
  const files = (await listFiles(dir)).filter(({ path }) => !NOT_TAKEN.includes(path));
  await build({
    entryPoints: [SOURCE],
    outfile: join(dir, SERVICE_WORKER_FILE),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"production"',
      SITE_FILES: JSON.stringify(
        files.map(({ path, sha256 }) => ({ url: path, revision: sha256 })),
      ),
    },
  });
}
