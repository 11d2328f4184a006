import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { search } from '../../lib/search/search.ts';
import { checkData } from '../../scripts/check-data.ts';
import { ingest } from '../../scripts/ingest.ts';
import { openData } from '../../scripts/open-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingdian-data-'));
const [whole, dataDir] = [join(folder, 'whole'), join(folder, 'data')];
const manifest = await ingest({ corpusDir: 'corpus', outDir: whole });
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(whole, dataDir, { recursive: true });
});

const inIndex = (name: string) => join(dataDir, manifest.search.directory, name);

function alter(path: string, change: (content: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

async function searchAll(query: string): Promise<number> {
  const { index } = await openData('corpus', dataDir);
  return (await search(index, query, { limit: 1 })).occurrences;
}

const DAMAGED = /检索索引 \w+\.json：已损坏。处理：重新运行 qingdian ingest/;

describe('published data on the disk', () => {
  it('is read where it is whole', async () => {
    expect(await searchAll('入河排污口')).toBe(31);
  });

  it('is refused where a file is cut short, with the file and what to do', async () => {
    alter(inIndex('head.json'), (content) => content.slice(0, 100));
    await expect(searchAll('入河排污口')).rejects.toThrow(DAMAGED);
  });

  it('is refused where one character of a text is another', async () => {
    for (const name of readdirSync(inIndex(''))) {
      if (name.startsWith('t')) alter(inIndex(name), (text) => text.replace('排污口', '排污囗'));
    }
    await expect(searchAll('入河')).rejects.toThrow(DAMAGED);
  });

  it('is refused where one file stands in the place of another', async () => {
    for (const name of readdirSync(inIndex(''))) {
      if (/^g\d/.test(name)) copyFileSync(inIndex('g0.json'), inIndex(name));
    }
    await expect(searchAll('入河排污口')).rejects.toThrow(DAMAGED);
  });

  it('is refused where the list of works is damaged', async () => {
    alter(join(dataDir, manifest.catalogue), (content) => content.replace('朔州', '湖州'));
    await expect(openData('corpus', dataDir)).rejects.toThrow(
      `数据文件损坏，请重新发布（${manifest.catalogue}）`,
    );
  });
});

describe('the list of sums', () => {
  it('names every other file, as sha256sum reads it', async () => {
    const entries = readdirSync(dataDir, { recursive: true, withFileTypes: true });
    const { files, problems } = await checkData(dataDir);
    expect(problems).toEqual([]);
    expect(files).toBe(entries.filter((entry) => entry.isFile()).length - 1);
    if (process.platform === 'linux') {
      execFileSync('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], { cwd: dataDir });
    }
  });

  it('tells which files are altered or missing', async () => {
    alter(inIndex('head.json'), (content) => `${content} `);
    rmSync(join(dataDir, manifest.topics));
    const { problems } = await checkData(dataDir);
    expect(problems.map(({ file, found }) => [file, found])).toEqual([
      [expect.stringContaining(manifest.topics), '没有这个文件'],
      [expect.stringContaining('head.json'), expect.stringMatching(/^sha256 [0-9a-f]{64}$/)],
    ]);
    for (const { remedy } of problems) expect(remedy).toContain('npm run build');
  });

  it('tells when it is not there, or no list', async () => {
    rmSync(join(dataDir, 'SHA256SUMS'));
    expect((await checkData(dataDir)).problems.map(({ found }) => found)).toEqual([
      '没有校验和清单',
    ]);
    writeFileSync(join(dataDir, 'SHA256SUMS'), '<html>\n');
    expect((await checkData(dataDir)).problems).toMatchObject([{ line: 1, found: '“<html>”' }]);
  });
});
