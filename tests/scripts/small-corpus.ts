import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { parseManifest } from '../../lib/manifest.ts';
import { unseal } from '../../lib/seal.ts';
import { openIndex } from '../../lib/search/open-index.ts';
import { search } from '../../lib/search/search.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingdian-ingest-'));
let made = 0;

afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of its own, gone after the tests of the file. */
export function newFolder(): string {
  made += 1;
  return join(folder, String(made));
}

/** A corpus of two short works that name no witness. */
export function smallCorpus(): string {
  const corpusDir = newFolder();
  for (const id of ['xinzhou-zhifa', 'kelan-yueshengzhan']) {
    cpSync(`corpus/works/${id}.md`, join(corpusDir, 'works', `${id}.md`));
    const corrections = `corpus/corrections/${id}.yaml`;
    if (existsSync(corrections)) cpSync(corrections, join(corpusDir, 'corrections', `${id}.yaml`));
  }
  cpSync('corpus/lexicon', join(corpusDir, 'lexicon'), { recursive: true });
  // It explains terms by clauses of works that are not here.
  rmSync(join(corpusDir, 'lexicon', 'terms.yaml'));
  return corpusDir;
}

/** Adds a sentence to a work of a corpus. */
export function extend(corpusDir: string): void {
  const file = join(corpusDir, 'works', 'xinzhou-zhifa.md');
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\n新增一段水土保持文字。\n`);
}

/** Relative names and contents of every file under a folder. */
export function snapshot(dir: string): ReadonlyMap<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.sort().map((name) => [name.slice(dir.length), readFileSync(name, 'utf8')]));
}

/** How often the published data says that something occurs. */
export async function countOf(outDir: string, query: string): Promise<number> {
  const manifest = parseManifest(await readFile(join(outDir, 'manifest.json'), 'utf8'));
  const index = await openIndex(async (name) => {
    const file = manifest.search.directory + name;
    return unseal(file, await readFile(join(outDir, file), 'utf8'));
  });
  return (await search(index, query, { limit: 1 })).occurrences;
}
