import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, parseManifest } from '../../lib/manifest.ts';
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

/** Date of the ingest that the site carries, `YYYY-MM-DD`; undefined before any. */
export function ingestDate(): string | undefined {
  const file = join(process.cwd(), 'public', 'data', MANIFEST_FILE);
  return existsSync(file) ? parseManifest(readFileSync(file, 'utf8')).ingested : undefined;
}
