import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of the corpus that an ingest reads. */
const FOLDERS = ['works', 'corrections', 'lexicon'];

function addFile(hash: Hash, path: string, name: string): void {
  const bytes = readFileSync(path);
  hash.update(`${name}\n${bytes.length}\n`).update(bytes);
}

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
    for (const name of names) addFile(hash, join(corpusDir, folder, name), `${folder}/${name}`);
  }
  return hash.digest('hex');
}

/** What a module imports of our own: relative, with its extension, as all our imports are. */
const OWN_IMPORT = /\sfrom '(\.[^']+\.ts)'/g;

/**
 * One hash of a module, of all of ours that it builds on, and of the list of
 * packages: nothing made by other code is taken for what this code makes, and
 * nobody has to remember to count a version up.
 *
 * @param entry address of the module
 */
export function fingerprintCode(entry: string): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(new URL('../package-lock.json', import.meta.url)));
  const seen = new Set([entry]);
  // A set gives what is added to it while it is gone through.
  for (const module of seen) {
    const source = readFileSync(fileURLToPath(module), 'utf8');
    hash.update(`${Buffer.byteLength(source)}\n`).update(source);
    for (const [, path = ''] of source.matchAll(OWN_IMPORT)) seen.add(new URL(path, module).href);
  }
  return hash.digest('hex');
}
