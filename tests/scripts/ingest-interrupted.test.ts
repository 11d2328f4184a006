import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUMS_FILE } from '../../lib/manifest.ts';
import { checkData } from '../../scripts/check-data.ts';
import { ingest } from '../../scripts/ingest.ts';
import { countOf, extend, newFolder, smallCorpus, snapshot } from './small-corpus.ts';

describe('an ingest', () => {
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
        // The list may lack the manifest meanwhile, but it is never untrue.
        if (name !== `/${SUMS_FILE}`) expect(after.get(name), name).toBe(content);
      }
      expect((await checkData(outDir)).problems).toEqual([]);
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
});
