import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Alignment } from '../../lib/compare/align.ts';
import {
  alignmentFile,
  type Catalogue,
  type Manifest,
  parseCatalogue,
} from '../../lib/manifest.ts';
import { unseal } from '../../lib/seal.ts';
import { loadCorpus } from '../../lib/work/corpus.ts';
import { ingest } from '../../scripts/ingest.ts';
import { countOf, extend, newFolder, smallCorpus, snapshot } from './small-corpus.ts';

afterEach(() => vi.unstubAllEnvs());

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
