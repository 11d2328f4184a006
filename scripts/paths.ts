import { join, resolve } from 'node:path';

/** Everything the command line reads and writes, from the folder it runs in. */
export const ROOT = resolve(process.cwd());
export const CORPUS_DIR = join(ROOT, 'corpus');
/** Written by ingest; copied into the site by the build. */
export const DATA_DIR = join(ROOT, 'public', 'data');
/** What ingest keeps of each work, outside of what is published. */
export const CACHE_DIR = join(ROOT, '.qingdian-cache');
/** The last good site; what is served. */
export const SITE_DIR = join(ROOT, 'site');
