import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { writeScaledCorpus } from '../../bench/scaled-works.ts';
import { createFolder } from '../../lib/search/fold.ts';
import { ingest } from '../../scripts/ingest.ts';
import { loadLexicon } from '../../scripts/lexicon.ts';
import { prepareBeside, prepareShare } from '../../scripts/prepare-beside.ts';
import { readWorks } from '../../scripts/prepare-corpus.ts';
import * as preparing from '../../scripts/prepare-work.ts';
import { traditionalVariants } from '../../scripts/traditional.ts';

vi.mock('../../scripts/prepare-work.ts', { spy: true });

const folder = mkdtempSync(join(tmpdir(), 'qingdian-cache-'));
let made = 0;

afterAll(() => rmSync(folder, { recursive: true }));

function newFolder(): string {
  made += 1;
  return join(folder, String(made));
}

function corpusOf(...ids: readonly string[]): string {
  const corpusDir = newFolder();
  for (const id of ids) addWork(corpusDir, id);
  cpSync('corpus/lexicon', join(corpusDir, 'lexicon'), { recursive: true });
  // It explains terms by clauses of works that are not here.
  rmSync(join(corpusDir, 'lexicon', 'terms.yaml'));
  return corpusDir;
}

function addWork(corpusDir: string, id: string): void {
  cpSync(`corpus/works/${id}.md`, join(corpusDir, 'works', `${id}.md`));
}

function snapshot(dir: string): ReadonlyMap<string, string> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.sort().map((name) => [name.slice(dir.length), readFileSync(name, 'utf8')]));
}

/** Runs an ingest and lists the works that it made anew. */
async function preparedBy(options: Parameters<typeof ingest>[0]): Promise<readonly string[]> {
  const prepare = vi.mocked(preparing.prepareWork);
  prepare.mockClear();
  await ingest(options);
  return prepare.mock.calls.map(([work]) => work.id);
}

const FIRST = ['kelan-yueshengzhan', 'shanxi-peixun', 'xinzhou-zhifa'];

describe('an ingest that kept what it made of each work', () => {
  const corpusDir = corpusOf(...FIRST);
  const [outDir, cacheDir] = [newFolder(), newFolder()];

  /** What an ingest of the same corpus gives that kept nothing. */
  async function expectAsWhole(): Promise<void> {
    const whole = newFolder();
    await ingest({ corpusDir, outDir: whole });
    expect(snapshot(outDir)).toEqual(snapshot(whole));
  }

  it('makes every work at first and none again', async () => {
    expect(await preparedBy({ corpusDir, outDir, cacheDir })).toEqual(FIRST);
    expect(await preparedBy({ corpusDir, outDir, cacheDir })).toEqual([]);
    await expectAsWhole();
  });

  it('makes an added work only, and gives the same bytes as a whole ingest', async () => {
    addWork(corpusDir, 'xiyang-shuiyuan');
    expect(await preparedBy({ corpusDir, outDir, cacheDir })).toEqual(['xiyang-shuiyuan']);
    await expectAsWhole();
  });

  it('makes none that other processes have made, each its share of what was not there', async () => {
    const dir = newFolder();
    await ingest({ corpusDir: corpusOf(FIRST[0] ?? ''), outDir: newFolder(), cacheDir: dir });
    const variants = traditionalVariants();
    const folder = createFolder(variants);
    const { synonyms } = loadLexicon(corpusDir, (text) => folder(text).text);
    const prepare = vi.mocked(preparing.prepareWork);
    const shareOf = (number: number) => {
      prepare.mockClear();
      prepareShare({ corpusDir, cacheDir: dir, variants, synonyms }, { number, of: 2 });
      return prepare.mock.calls.map(([work]) => work.id);
    };
    expect(shareOf(1)).toEqual(['shanxi-peixun', 'xiyang-shuiyuan']);
    expect(shareOf(0)).toEqual(['xinzhou-zhifa']);
    expect(await preparedBy({ corpusDir, outDir, cacheDir: dir })).toEqual([]);
    await expectAsWhole();
  });

  it('has other processes prepare a large corpus, all of it', async () => {
    const large = newFolder();
    writeScaledCorpus('corpus', large, 7);
    const variants = traditionalVariants();
    const folder = createFolder(variants);
    const { synonyms } = loadLexicon(large, (text) => folder(text).text);
    const options = { corpusDir: large, cacheDir: newFolder(), variants, synonyms };
    await prepareBeside(options);
    const prepare = vi.mocked(preparing.prepareWork);
    prepare.mockClear();
    const beside = readWorks(options);
    expect(prepare).not.toHaveBeenCalled();
    const alone = readWorks({ ...options, cacheDir: undefined });
    expect(beside.works).toEqual(alone.works);
    expect(beside.counted).toEqual(alone.counted);
  }, 120_000);

  it('makes a work anew when its text changes', async () => {
    const file = join(corpusDir, 'works', 'xinzhou-zhifa.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('攻坚战', '攻坚站'));
    expect(await preparedBy({ corpusDir, outDir, cacheDir })).toEqual(['xinzhou-zhifa']);
    cpSync('corpus/works/xinzhou-zhifa.md', file);
    expect(await preparedBy({ corpusDir, outDir, cacheDir })).toEqual(['xinzhou-zhifa']);
  });

  it('makes all anew when the words of the lexicon change', async () => {
    const words = join(corpusDir, 'lexicon', 'words.txt');
    writeFileSync(words, `${readFileSync(words, 'utf8')}执法队伍 1000 n\n`);
    expect(await preparedBy({ corpusDir, outDir, cacheDir })).toHaveLength(4);
    await expectAsWhole();
  });

  it.each([
    ['cut off', (whole: string) => whole.slice(0, whole.length / 2)],
    ['empty', () => ''],
    ['changed in one character', (whole: string) => whole.replace('环境', '环景')],
    ['not text', () => '\u0000\uFFFD'],
  ])('takes what it kept for absent when it is %s', async (_, damage) => {
    for (const name of readdirSync(cacheDir)) {
      const file = join(cacheDir, name);
      writeFileSync(file, damage(readFileSync(file, 'utf8')));
    }
    expect(await preparedBy({ corpusDir, outDir, cacheDir })).toHaveLength(4);
    await expectAsWhole();
  });

  it('forgets works that are gone', async () => {
    rmSync(join(corpusDir, 'works', 'xiyang-shuiyuan.md'));
    await ingest({ corpusDir, outDir, cacheDir });
    expect(readdirSync(cacheDir)).toHaveLength(3);
    await expectAsWhole();
  });

  it('needs no place to keep it', async () => {
    const blocked = join(newFolder(), 'file');
    cpSync('package.json', blocked);
    await ingest({ corpusDir, outDir, cacheDir: join(blocked, 'cache') });
    await expectAsWhole();
  });
});
