/**
 * Does an ingest grow no faster than the text, and does adding one work redo only
 * that one? Each run is a process of its own, so that its peak of memory is its own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORPUS_DIR } from '../scripts/paths.ts';
import type { IngestFigures } from './ingest-once.ts';
import { writeScaledCorpus } from './scaled-works.ts';

const FACTORS = process.argv.slice(2).map(Number);
const ONCE = fileURLToPath(new URL('./ingest-once.ts', import.meta.url));
/** Comes in once more as a new work: short, and naming no witness. */
const ADDED = 'xinzhou-zhifa';

function run(corpusDir: string, outDir: string, cacheDir: string): IngestFigures {
  const args = ['--import', 'tsx', ONCE, corpusDir, outDir, cacheDir];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function row(name: string, figures: IngestFigures): string {
  const { seconds, cpuSeconds, peakMb, works, characters, steps } = figures;
  const million = characters / 1e6;
  const each = steps.map(([step, taken]) => `${step} ${taken.toFixed(1)}`).join('，');
  return (
    `| ${name} | ${works} | ${million.toFixed(2)} | ${seconds.toFixed(1)} | ${cpuSeconds.toFixed(1)} ` +
    `| ${(seconds / million).toFixed(1)} | ${peakMb.toFixed(0)} | ${each} |`
  );
}

console.log('| | 件 | 百万字 | 秒 | CPU 秒 | 秒/百万字 | 内存峰值 MB | 各步（秒） |');
console.log('|---|---|---|---|---|---|---|---|');
for (const factor of FACTORS.length > 0 ? FACTORS : [1, 10, 100]) {
  const dir = mkdtempSync(join(tmpdir(), 'qingdian-bench-'));
  const [corpus, out, cache] = ['corpus', 'out', 'cache'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ];
  try {
    writeScaledCorpus(CORPUS_DIR, corpus, factor);
    console.log(row(`${factor} 倍，全部`, run(corpus, out, cache)));
    const text = readFileSync(join(corpus, 'works', `${ADDED}.md`), 'utf8');
    const added = text.replace(`id: ${ADDED}\n`, `id: ${ADDED}-new\n`);
    writeFileSync(join(corpus, 'works', `${ADDED}-new.md`), added);
    console.log(row(`${factor} 倍，加一件`, run(corpus, out, cache)));
  } finally {
    rmSync(dir, { recursive: true });
  }
}
