import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST_FILE, SUMS_FILE } from '../../lib/manifest.ts';
import { checkData } from '../../scripts/check-data.ts';
import { startPublication } from '../../scripts/publish.ts';

const ASIDE = /\.aside$/u;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'qingdian-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function publish(
  content: string,
  write: typeof cutOff = (path, text) => writeFile(path, text),
): Promise<void> {
  const publication = startPublication(dir, ['works'], write);
  const name = await publication.addFile('works', 'a', content);
  await publication.finish([MANIFEST_FILE, JSON.stringify({ name })]);
}

/** Ends the publication right after the new version was put in service. */
async function cutOff(path: string, content: string): Promise<void> {
  await writeFile(path, content);
  if (!path.includes(MANIFEST_FILE)) return;
  await rename(path, path.replace(ASIDE, ''));
  throw new Error('cut off');
}

const listed = () => readFileSync(join(dir, SUMS_FILE), 'utf8');

describe('the list of sums', () => {
  it('is true when a publication is cut off between the version and the list', async () => {
    await publish('甲');
    expect((await checkData(dir)).files).toBe(2);
    await expect(publish('乙', cutOff)).rejects.toThrow('cut off');
    expect(readFileSync(join(dir, MANIFEST_FILE), 'utf8')).toContain('works/a.');
    expect((await checkData(dir)).problems).toEqual([]);
    expect(listed()).not.toContain(MANIFEST_FILE);
  });

  it('is whole again after the next', async () => {
    await publish('甲');
    await expect(publish('乙', cutOff)).rejects.toThrow('cut off');
    await publish('乙');
    expect(await checkData(dir)).toMatchObject({ files: 2, problems: [] });
    expect(listed()).toContain(MANIFEST_FILE);
  });
});
