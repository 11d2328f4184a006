import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Catalogue,
  MANIFEST_FILE,
  type Manifest,
  parseCatalogue,
  parseManifest,
} from '../lib/manifest.ts';
import { unseal } from '../lib/seal.ts';
import { openIndex, type SearchIndex } from '../lib/search/open-index.ts';
import { fingerprintCorpus } from './fingerprint.ts';
import { ingest } from './ingest.ts';
import { withProgress } from './progress.ts';

/**
 * Reads a file that the manifest names.
 * @throws SealError when it is not what was published; Error when it is not there
 */
export async function readPublished(dataDir: string, name: string): Promise<string> {
  return unseal(name, await readFile(join(dataDir, name), 'utf8'));
}

export interface Data {
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
  readonly index: SearchIndex;
}

function readManifest(dataDir: string): Manifest | undefined {
  try {
    return parseManifest(readFileSync(join(dataDir, MANIFEST_FILE), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Opens what ingest published. Counts must speak of the corpus as it stands, so
 * data that is missing or was made of other files is made anew first.
 *
 * @param cacheDir see {@link ingest}
 * @throws CorpusError when the corpus cannot be ingested; IndexError, also from the
 *   index, and SealError when a published file is damaged
 */
export async function openData(
  corpusDir: string,
  dataDir: string,
  cacheDir?: string,
): Promise<Data> {
  let manifest = readManifest(dataDir);
  if (manifest?.corpus !== fingerprintCorpus(corpusDir)) {
    await withProgress('文献有变，重新入库', async (say) => {
      manifest = await ingest({ corpusDir, outDir: dataDir, cacheDir, progress: say });
      return `入库完成：版本 ${manifest.version}`;
    });
  }
  if (!manifest) throw new Error('入库后没有检索数据');
  const { search } = manifest;
  const catalogue = parseCatalogue(await readPublished(dataDir, manifest.catalogue));
  return {
    manifest,
    catalogue,
    index: await openIndex((name) => readPublished(dataDir, search.directory + name)),
  };
}
