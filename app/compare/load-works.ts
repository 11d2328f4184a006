import type { Alignment } from '../../lib/compare/align.ts';
import type { BoilerplateFile } from '../../lib/compare/boilerplate-file.ts';
import {
  alignmentFile,
  boilerplateFile,
  type Catalogue,
  type Manifest,
} from '../../lib/manifest.ts';
import type { Work, WorkId } from '../../lib/model.ts';
import { brokenFile, DataError, readCatalogue, readData, readManifest } from '../site/data.ts';
import { sitePath } from '../site/paths.ts';
import type { Listed } from './compare-state.ts';

const BASE = sitePath('/data/');

/** A work that a page offers, and under which name the data of its edition has it. */
export interface Stored extends Listed {
  readonly file: string;
}

/** Keeps what was loaded; what failed is asked for anew. */
function remember<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const loading = load(key);
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    return loading;
  };
}

interface Lists {
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
}

const readLists = remember(async (): Promise<Lists> => {
  const manifest = await readManifest(BASE);
  return { manifest, catalogue: await readCatalogue(BASE, manifest) };
});

/** @throws EditionError when the site has newer data than the page was made with */
export async function assertCurrent(): Promise<void> {
  await readManifest(BASE);
}

export function loadLists(): Promise<Lists> {
  return readLists('');
}

const readFile = remember(async (name) => JSON.parse(await readData(BASE, name)));

/**
 * @param file name that the page knows the work by, as the data of its edition had it
 * @throws EditionError when the data has newer works; DataError, SealError when it cannot be had
 */
export async function loadWork(file: string): Promise<Work> {
  try {
    return await readFile(file);
  } catch (error) {
    if (brokenFile(error) !== undefined) await assertCurrent();
    throw error;
  }
}

/** @returns undefined when the two were not aligned: in a large corpus only those most alike are */
export async function loadAlignment(left: WorkId, right: WorkId): Promise<Alignment | undefined> {
  const { manifest, catalogue } = await loadLists();
  const file = alignmentFile(catalogue, left, right);
  if (file === undefined) return undefined;
  const alignments: readonly Alignment[] = await readFile(manifest.align.directory + file);
  const alignment = alignments.find((one) => one.right === right);
  if (!alignment) throw new DataError(file, `没有与 ${right} 的对读`);
  return alignment;
}

/** @throws DataError when the data has nothing on the work, or it cannot be had */
export async function loadBoilerplate(id: WorkId): Promise<BoilerplateFile> {
  const { manifest } = await loadLists();
  return readFile(manifest.wording.directory + boilerplateFile(id));
}
