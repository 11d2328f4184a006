import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, type Manifest, parseManifest } from '../lib/manifest.ts';
import { openIndex, type SearchIndex } from '../lib/search/open-index.ts';
import { fingerprintCorpus } from './fingerprint.ts';
import { ingest } from './ingest.ts';
import { withProgress } from './progress.ts';

export interface Data {
  readonly manifest: Manifest;
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
 * @throws CorpusError when the corpus cannot be ingested
 */
export async function openData(corpusDir: string, dataDir: string): Promise<Data> {
  let manifest = readManifest(dataDir);
  if (manifest?.corpus !== fingerprintCorpus(corpusDir)) {
    await withProgress('文献有变，重新入库', async (say) => {
      manifest = await ingest({ corpusDir, outDir: dataDir, progress: say });
      return `入库完成：版本 ${manifest.version}`;
    });
  }
  if (!manifest) throw new Error('入库后没有检索数据');
  const folder = join(dataDir, manifest.search.directory);
  return { manifest, index: await openIndex((name) => readFile(join(folder, name), 'utf8')) };
}
