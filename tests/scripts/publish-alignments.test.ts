import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { digest } from '../../scripts/hash.ts';
import { ingest } from '../../scripts/ingest.ts';
import { type AlignmentTask, startAlignments } from '../../scripts/publish-alignments.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingdian-align-'));
afterAll(() => rmSync(folder, { recursive: true }));

function smallCorpus(): string {
  const corpusDir = join(folder, 'corpus');
  for (const id of ['xinzhou-zhifa', 'kelan-yueshengzhan']) {
    cpSync(`corpus/works/${id}.md`, join(corpusDir, 'works', `${id}.md`));
  }
  cpSync('corpus/lexicon', join(corpusDir, 'lexicon'), { recursive: true });
  // It explains terms by clauses of works that are not here.
  rmSync(join(corpusDir, 'lexicon', 'terms.yaml'));
  return corpusDir;
}

/** Every file under a folder → its SHA-256. */
function sumsOf(dir: string): ReadonlyMap<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [file.slice(dir.length), digest(readFileSync(file, 'utf8'))]));
}

describe('alignments', () => {
  it('made on a thread of their own are those made on the same', async () => {
    const corpusDir = smallCorpus();
    const [beside, here] = [join(folder, 'beside'), join(folder, 'here')];
    await ingest({ corpusDir, outDir: beside });
    await ingest({ corpusDir, outDir: here, write: writeFile });
    expect([...sumsOf(beside).keys()].some((name) => name.startsWith('/align/'))).toBe(true);
    expect(sumsOf(beside)).toEqual(sumsOf(here));
  });

  it('that cannot be written fail where they are waited for, on either thread', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    // Where a folder should be there is a file.
    const task: AlignmentTask = { outDir: file, works: [], places: new Set() };
    for (const write of [undefined, writeFile]) {
      const { result, stop } = startAlignments(task, write);
      await expect(result).rejects.toThrow(/ENOTDIR|EEXIST/);
      await stop();
    }
  });
});
