import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of the corpus that an ingest reads. */
const FOLDERS = ['works', 'corrections', 'lexicon'];

/** One hash of every file that an ingest of this corpus reads, names included. */
export function fingerprintCorpus(corpusDir: string): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    let names: string[] = [];
    try {
      names = readdirSync(join(corpusDir, folder)).sort();
    } catch {
      // A corpus without corrections is a corpus.
    }
    for (const name of names) {
      const bytes = readFileSync(join(corpusDir, folder, name));
      hash.update(`${folder}/${name}\n${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}
