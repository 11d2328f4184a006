import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Alignment } from '../../lib/compare/align.ts';
import {
  alignmentFile,
  MANIFEST_FILE,
  type Manifest,
  parseCatalogue,
  parseManifest,
} from '../../lib/manifest.ts';
import type { Corpus, Work, WorkId } from '../../lib/model.ts';
import { unseal } from '../../lib/seal.ts';
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

function readPublished(name: string): string {
  return readFileSync(join(process.cwd(), 'public', 'data', name), 'utf8');
}

/** What the ingest wrote that the site carries; undefined before any. */
export function edition(): Manifest | undefined {
  const isThere = existsSync(join(process.cwd(), 'public', 'data', MANIFEST_FILE));
  return isThere ? parseManifest(readPublished(MANIFEST_FILE)) : undefined;
}

/** Under which name the data has each work: a page that says it saves its reader two questions. */
export function workFiles(): ReadonlyMap<WorkId, string> {
  const manifest = edition();
  const catalogue = manifest ? parseCatalogue(readPublished(manifest.catalogue)) : [];
  return new Map(catalogue.map(({ id, file }) => [id, file]));
}

/** How two works answer each other; undefined before any ingest, or when they were not aligned. */
export function alignmentOf(left: WorkId, right: WorkId): Alignment | undefined {
  const manifest = edition();
  if (!manifest) return undefined;
  const file = alignmentFile(parseCatalogue(readPublished(manifest.catalogue)), left, right);
  if (file === undefined) return undefined;
  const name = manifest.align.directory + file;
  const alignments: readonly Alignment[] = JSON.parse(unseal(name, readPublished(name)));
  return alignments.find((one) => one.right === right);
}

/** Date of the ingest, `YYYY-MM-DD`. */
export function ingestDate(): string | undefined {
  return edition()?.ingested;
}
