import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Alignment } from '../../lib/compare/align.ts';
import {
  alignmentFile,
  type Catalogue,
  type Manifest,
  parseCatalogue,
  parseManifest,
} from '../../lib/manifest.ts';
import { unseal } from '../../lib/seal.ts';
import { openIndex } from '../../lib/search/open-index.ts';
import { search } from '../../lib/search/search.ts';
import { loadCorpus } from '../../lib/work/corpus.ts';
import { ingest } from '../../scripts/ingest.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingdian-ingest-'));
let made = 0;

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

function newFolder(): string {
  made += 1;
  return join(folder, String(made));
}

/** A corpus of two short works that name no witness. */
function smallCorpus(): string {
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
function extend(corpusDir: string): void {
  const file = join(corpusDir, 'works', 'xinzhou-zhifa.md');
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n\n新增一段水土保持文字。\n`);
}

/** Relative names and contents of every file under a folder. */
function snapshot(dir: string): ReadonlyMap<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.sort().map((name) => [name.slice(dir.length), readFileSync(name, 'utf8')]));
}

async function countOf(outDir: string, query: string): Promise<number> {
  const manifest = parseManifest(await readFile(join(outDir, 'manifest.json'), 'utf8'));
  const index = await openIndex(async (name) => {
    const file = manifest.search.directory + name;
    return unseal(file, await readFile(join(outDir, file), 'utf8'));
  });
  return (await search(index, query, { limit: 1 })).occurrences;
}

/** The manifest, the list of sums and every file it names, but for those in the folders it names. */
function namedBy(outDir: string, manifest: Manifest): readonly string[] {
  const { catalogue, synonyms, topics } = manifest;
  const works = catalogueIn(outDir, manifest).map(({ file }) => file);
  return ['manifest.json', 'SHA256SUMS', catalogue, synonyms, topics, ...works];
}

function catalogueIn(outDir: string, { catalogue }: Manifest): Catalogue {
  return parseCatalogue(readFileSync(join(outDir, catalogue), 'utf8'));
}

describe('ingest', () => {
  it('of the same corpus gives the same bytes', async () => {
    const [first, second] = [newFolder(), newFolder()];
    const statuses: string[] = [];
    const progress = (status: string) => statuses.push(status);
    const manifest = await ingest({ corpusDir: 'corpus', outDir: first, progress });
    await ingest({ corpusDir: 'corpus', outDir: second });
    expect(snapshot(second)).toEqual(snapshot(first));
    expect(statuses.length).toBeGreaterThan(3);

    const { works } = loadCorpus('corpus');
    expect(manifest.counts.works).toBe(works.length);
    const catalogue = catalogueIn(first, manifest);
    for (const [i, { file, id }] of catalogue.entries()) {
      expect(id).toBe(works[i]?.id);
      expect(JSON.parse(readFileSync(join(first, file), 'utf8'))).toEqual(works[i]);
    }
  });

  it('sets every work beside every other, and says in which file', async () => {
    const outDir = newFolder();
    const manifest = await ingest({ corpusDir: 'corpus', outDir });
    const catalogue = catalogueIn(outDir, manifest);
    const folderOf = join(outDir, manifest.align.directory);
    const named = new Set<string>();
    for (const { id: left } of catalogue) {
      expect(alignmentFile(catalogue, left, left)).toBeUndefined();
      for (const { id: right } of catalogue.filter(({ id }) => id !== left)) {
        const file = alignmentFile(catalogue, left, right) ?? '';
        named.add(file);
        const sealed = readFileSync(join(folderOf, file), 'utf8');
        const found: readonly Alignment[] = JSON.parse(
          unseal(manifest.align.directory + file, sealed),
        );
        expect(found.filter((one) => one.right === right)).toHaveLength(1);
        expect(new Set(found.map((one) => one.left))).toEqual(new Set([left]));
      }
    }
    expect(readdirSync(folderOf).sort()).toEqual([...named].sort());
    expect(named.size).toBeLessThan((catalogue.length * (catalogue.length - 1)) / 2);
  });

  it('publishes just the files that the manifest names', async () => {
    const outDir = newFolder();
    const manifest = await ingest({ corpusDir: smallCorpus(), outDir });
    const names = [...snapshot(outDir).keys()].map((name) => name.slice(1));
    const { search: searched, suggestions, align, wording } = manifest;
    const folders = [searched, suggestions, align, wording].map(({ directory }) => directory);
    const inFolder = (name: string) => folders.some((directory) => name.startsWith(directory));
    expect(names.filter((name) => !inFolder(name)).sort()).toEqual(
      [...namedBy(outDir, manifest)].sort(),
    );
    for (const directory of folders) {
      expect(names.some((name) => name.startsWith(directory))).toBe(true);
    }
  });

  it('replaces what it published before and clears it away', async () => {
    const [corpusDir, outDir] = [smallCorpus(), newFolder()];
    const before = await ingest({ corpusDir, outDir });
    expect(await countOf(outDir, '水土保持文字')).toBe(0);
    extend(corpusDir);
    const after = await ingest({ corpusDir, outDir });
    expect(after.version).not.toBe(before.version);
    expect(await countOf(outDir, '水土保持文字')).toBe(1);

    const fresh = newFolder();
    await ingest({ corpusDir, outDir: fresh });
    expect([...snapshot(outDir).keys()]).toEqual([...snapshot(fresh).keys()]);
  });

  it('interrupted at any file leaves what was published before in service', async () => {
    const [corpusDir, published] = [smallCorpus(), newFolder()];
    await ingest({ corpusDir, outDir: published });
    const before = snapshot(published);
    extend(corpusDir);
    const changed = newFolder();
    cpSync(published, changed, { recursive: true });
    let toWrite = 0;
    const count = async (path: string, content: string) => {
      toWrite += 1;
      await writeFile(path, content);
    };
    await ingest({ corpusDir, outDir: changed, write: count });
    expect(toWrite).toBeGreaterThan(10);

    for (const last of [0, 1, Math.floor(toWrite / 2), toWrite - 2, toWrite - 1]) {
      const outDir = newFolder();
      cpSync(published, outDir, { recursive: true });
      let written = 0;
      const write = async (path: string, content: string) => {
        if (written++ < last) return writeFile(path, content);
        // As a full disk does it: half a file, then an error.
        await writeFile(path, content.slice(0, content.length / 2));
        throw new Error('ENOSPC');
      };
      await expect(ingest({ corpusDir, outDir, write })).rejects.toThrow('ENOSPC');
      const after = snapshot(outDir);
      for (const [name, content] of before) {
        // The list of sums may lack the manifest meanwhile: publication-sums.test.ts.
        if (!name.endsWith('SHA256SUMS')) expect(after.get(name), name).toBe(content);
      }
      expect(await countOf(outDir, '执法')).toBeGreaterThan(0);
      expect(await countOf(outDir, '水土保持文字')).toBe(0);

      await ingest({ corpusDir, outDir });
      expect(await countOf(outDir, '水土保持文字')).toBe(1);
      expect([...snapshot(outDir).keys()]).toEqual([...snapshot(changed).keys()]);
    }
  });

  it('clears away what a killed process left behind', async () => {
    const [corpusDir, outDir] = [smallCorpus(), newFolder()];
    await ingest({ corpusDir, outDir });
    const before = snapshot(outDir);
    for (const left of ['search/99999.aside/t0.json', 'works/x.json.aside', 'align/1/a.0.json']) {
      mkdirSync(dirname(join(outDir, left)), { recursive: true });
      writeFileSync(join(outDir, left), '[');
    }
    await ingest({ corpusDir, outDir });
    expect(snapshot(outDir)).toEqual(before);
  });

  it('mends published files that were damaged', async () => {
    const [corpusDir, outDir] = [smallCorpus(), newFolder()];
    const { search: searched } = await ingest({ corpusDir, outDir });
    const before = snapshot(outDir);
    writeFileSync(join(outDir, searched.directory, 'head.json'), '{');
    rmSync(join(outDir, searched.directory, 't0.json'));
    await ingest({ corpusDir, outDir });
    expect(snapshot(outDir)).toEqual(before);
  });

  it('waits for another one into the same folder, and starts from nothing it left', async () => {
    const [first, second, outDir] = [smallCorpus(), smallCorpus(), newFolder()];
    extend(second);
    await Promise.all([
      ingest({ corpusDir: first, outDir }),
      ingest({ corpusDir: second, outDir }),
    ]);
    const fresh = newFolder();
    await ingest({ corpusDir: second, outDir: fresh });
    expect(snapshot(outDir)).toEqual(snapshot(fresh));
  });

  it('of a corpus with problems says where and touches nothing', async () => {
    const [corpusDir, outDir] = [smallCorpus(), newFolder()];
    await ingest({ corpusDir, outDir });
    const before = snapshot(outDir);
    writeFileSync(join(corpusDir, 'works', 'broken.md'), '没有著录的文件\n');
    await expect(ingest({ corpusDir, outDir })).rejects.toThrow('corpus/works/broken.md');
    expect(snapshot(outDir)).toEqual(before);
  });

  it('keeps the date of a version, and takes the date of a build from its environment', async () => {
    const [corpusDir, outDir] = [smallCorpus(), newFolder()];
    vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
    const { ingested } = await ingest({ corpusDir, outDir });
    expect(ingested).toBe('2023-11-14');
    vi.stubEnv('SOURCE_DATE_EPOCH', '1800000000');
    expect((await ingest({ corpusDir, outDir })).ingested).toBe('2023-11-14');
    extend(corpusDir);
    expect((await ingest({ corpusDir, outDir })).ingested).toBe('2027-01-15');
  });
});
