import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, type Manifest, parseManifest } from '../../lib/manifest.ts';
import type { Corpus, Work } from '../../lib/model.ts';
import { loadCorpus } from '../../lib/work/corpus.ts';

let loaded: Corpus | undefined;

/** The corpus, read once per build process. */
export function corpus(): Corpus {
  loaded ??= loadCorpus(join(process.cwd(), 'corpus'));
  return loaded;
}

/** @throws Error when no work has the id: pages exist for works alone. */
export function workById(id: string): Work {
  const work = corpus().works.find((candidate) => candidate.id === id);
  if (!work) throw new Error(`没有编号为 ${id} 的文献`);
  return work;
}

/** Version and day of the ingest that the site carries; undefined before any. */
export function edition(): Pick<Manifest, 'version' | 'ingested'> | undefined {
  const file = join(process.cwd(), 'public', 'data', MANIFEST_FILE);
  return existsSync(file) ? parseManifest(readFileSync(file, 'utf8')) : undefined;
}

/** Date of the ingest, `YYYY-MM-DD`. */
export function ingestDate(): string | undefined {
  return edition()?.ingested;
}
