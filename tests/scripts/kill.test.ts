import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { recoverSite, swapSite } from '../../scripts/build.ts';
import { hashOf } from '../../scripts/hash.ts';
import { aloneWith } from '../../scripts/lock.ts';
import { finish, killAfter, readPublished, startProgram } from '../helpers/kill.ts';
import { randomFrom } from '../lib/import/mutate.ts';

/** Many more with `QINGDIAN_KILLS=50`. */
const KILLS = Number(process.env.QINGDIAN_KILLS ?? 5);
/** Each starts a process or several, on a machine that may do other things besides. */
const PATIENCE = 120_000 + KILLS * 20_000;

const folder = mkdtempSync(join(tmpdir(), 'qingdian-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder to run the command line in, with a corpus of two short works. */
function makeHome(): string {
  const home = join(folder, 'home');
  for (const id of ['xinzhou-zhifa', 'kelan-yueshengzhan']) {
    for (const file of [`corpus/works/${id}.md`, `corpus/corrections/${id}.yaml`]) {
      if (existsSync(file)) cpSync(file, join(home, file));
    }
  }
  cpSync('corpus/lexicon', join(home, 'corpus', 'lexicon'), { recursive: true });
  // It explains terms by clauses of works that are not here.
  rmSync(join(home, 'corpus', 'lexicon', 'terms.yaml'));
  return home;
}

describe('an ingest that is killed at any moment', () => {
  it(
    'leaves data in service that is whole, of before or after',
    async () => {
      const home = makeHome();
      const dataDir = join(home, 'public', 'data');
      const work = join(home, 'corpus', 'works', 'xinzhou-zhifa.md');
      const text = readFileSync(work, 'utf8').trimEnd();
      const ingest = () => startProgram('scripts/qingdian.ts', ['ingest'], home);
      await finish(ingest());
      // What is kept of the works now is kept of them when it is killed.
      const started = performance.now();
      await finish(ingest());
      const whole = performance.now() - started;
      let version = readPublished(dataDir);

      const random = randomFrom(7);
      let killed = 0;
      for (let i = 0; i < KILLS; i++) {
        writeFileSync(work, `${text}\n\n第${i}次新增一段水土保持文字。\n`);
        // Most of the time it reads and cuts; what matters is the last third.
        const moment = whole * (0.5 + random(600) / 1000);
        if (await killAfter(ingest(), moment)) killed += 1;
        const after = readPublished(dataDir);
        if (i % 3 === 2) {
          await finish(ingest());
          expect(readPublished(dataDir)).not.toBe(version);
          version = readPublished(dataDir);
        } else version = after;
      }
      await finish(ingest());
      readPublished(dataDir);
      const left = readdirSync(dataDir, { recursive: true }).map(String);
      expect(left.filter((name) => name.includes('.aside'))).toEqual([]);
      expect(killed).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it('leaves no lock behind that would hold up the next', async () => {
    const path = join(tmpdir(), `qingdian-${hashOf(resolve(folder))}.lock`);
    // Killed between making the file and writing into it.
    writeFileSync(path, '');
    const before = new Date(Date.now() - 60_000);
    utimesSync(path, before, before);
    expect(
      await aloneWith(
        folder,
        () => {},
        async () => '甲',
      ),
    ).toBe('甲');
    expect(existsSync(path)).toBe(false);
  });
});

describe('a build', () => {
  it('that is left alone puts the new site in the place of the old', async () => {
    const [from, dir] = [join(folder, 'new'), join(folder, 'old')];
    for (const made of [from, dir]) {
      mkdirSync(made);
      writeFileSync(join(made, 'index.html'), made);
    }
    await swapSite(from, dir);
    expect(readFileSync(join(dir, 'index.html'), 'utf8')).toBe(from);
    expect([existsSync(from), existsSync(`${dir}.old`)]).toEqual([false, false]);
  });
});

describe('a build that is killed while it swaps the sites', () => {
  it(
    'leaves a whole site to be served',
    async () => {
      const [dir, program] = [join(folder, 'site'), join(folder, 'swap.mts')];
      const build = resolve('scripts/build.ts');
      const swapping = join(folder, 'swapping');
      // Swaps sites of many files without end, each all of one number.
      writeFileSync(
        program,
        `import { mkdirSync, writeFileSync } from 'node:fs';
       import { recoverSite, swapSite } from ${JSON.stringify(build)};
       await recoverSite(${JSON.stringify(dir)});
       for (let site = 1; ; site++) {
         const aside = ${JSON.stringify(join(folder, 'out'))};
         mkdirSync(aside, { recursive: true });
         for (let i = 0; i < 200; i++) writeFileSync(aside + '/' + i, String(site));
         await swapSite(aside, ${JSON.stringify(dir)});
         writeFileSync(${JSON.stringify(swapping)}, '');
       }`,
      );
      mkdirSync(dir);
      for (let i = 0; i < 200; i++) writeFileSync(join(dir, String(i)), '0');
      const random = randomFrom(11);
      const seen = new Set<string>();
      for (let i = 0; i < KILLS * 3; i++) {
        rmSync(join(folder, 'out'), { recursive: true, force: true });
        rmSync(swapping, { force: true });
        const child = startProgram(program, [], folder);
        while (!existsSync(swapping)) await wait(5);
        expect(await killAfter(child, random(100))).toBe(true);
        await recoverSite(dir);
        const files = readdirSync(dir);
        expect(files).toHaveLength(200);
        const sites = new Set(files.map((name) => readFileSync(join(dir, name), 'utf8')));
        expect(sites.size).toBe(1);
        for (const site of sites) seen.add(site);
      }
      expect(seen.size).toBeGreaterThan(1);
    },
    PATIENCE,
  );
});
