import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { type Manifest, parseManifest } from '../../lib/manifest.ts';
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
  const index = await openIndex((name) =>
    readFile(join(outDir, manifest.search.directory, name), 'utf8'),
  );
  return (await search(index, query, { limit: 1 })).occurrences;
}

/** The manifest and every file it names, but for those in the folders it names. */
function namedBy(manifest: Manifest): readonly string[] {
  const { works, synonyms, topics } = manifest;
  return ['manifest.json', synonyms, topics, ...works.map(({ file }) => file)];
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
    const aligned = readdirSync(join(first, manifest.align.directory));
    expect(aligned).toHaveLength(works.length * (works.length - 1));
    for (const [i, { file, id }] of manifest.works.entries()) {
      expect(id).toBe(works[i]?.id);
      expect(JSON.parse(readFileSync(join(first, file), 'utf8'))).toEqual(works[i]);
    }
  });

  it('publishes just the files that the manifest names', async () => {
    const outDir = newFolder();
    const manifest = await ingest({ corpusDir: smallCorpus(), outDir });
    const names = [...snapshot(outDir).keys()].map((name) => name.slice(1));
    const { search: searched, suggestions, align } = manifest;
    const folders = [searched, suggestions, align].map(({ directory }) => directory);
    const inFolder = (name: string) => folders.some((directory) => name.startsWith(directory));
    expect(names.filter((name) => !inFolder(name)).sort()).toEqual([...namedBy(manifest)].sort());
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
    await ingest({ corpusDir, outDir: changed });
    const toWrite = [...snapshot(changed).keys()].filter((name) => !before.has(name)).length + 1;
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
      for (const [name, content] of before) expect(after.get(name), name).toBe(content);
      expect(await countOf(outDir, '执法')).toBeGreaterThan(0);
      expect(await countOf(outDir, '水土保持文字')).toBe(0);

      await ingest({ corpusDir, outDir });
      expect(await countOf(outDir, '水土保持文字')).toBe(1);
      expect([...snapshot(outDir).keys()]).toEqual([...snapshot(changed).keys()]);
    }
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
