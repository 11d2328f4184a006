import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { workSources } from '../lib/work/corpus.ts';
import { CorpusError } from '../lib/work/problem.ts';
import { createPreparer, type Preparer, type PreparerOptions } from './preparer.ts';

/** UTF-16 units that are prepared sooner than other processes could begin. */
const ALONE = 600_000;
/** Each takes some 400 MB, most of it the dictionaries and what reading leaves behind. */
const MOST_PROCESSES = 4;

/** What one process prepares: of the works of a corpus every so many, from the first or a later one. */
interface Share {
  readonly number: number;
  readonly of: number;
}

/** The works of a share that nothing is kept of, with the keys to keep it under. */
function missingOf({ cache, keyOf }: Preparer, corpusDir: string, { number, of }: Share) {
  // What is wrong is said where the works are read.
  return [...workSources(corpusDir, [])].flatMap((source, at) => {
    const key = keyOf(source);
    return at % of === number && !cache.has(key) ? [{ source, key }] : [];
  });
}

/** Prepares those works of a share that nothing is kept of, and keeps what it made. */
export function prepareShare(options: PreparerOptions, share: Share): void {
  const preparer = createPreparer(options);
  for (const { source, key } of missingOf(preparer, options.corpusDir, share)) {
    try {
      preparer.cache.put(key, preparer.prepare(source));
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
    }
  }
}

/**
 * Has other processes prepare the works of a corpus where there is much to be made.
 * Each has dictionaries of its own, of which a process holds one set; and whoever reads
 * the works afterwards has none of what making them takes. Whatever they fail at, or do
 * not get done, is made and told of when the works are read.
 */
export async function prepareBeside(options: PreparerOptions): Promise<void> {
  const { corpusDir, cacheDir } = options;
  const of = Math.min(availableParallelism(), MOST_PROCESSES);
  if (cacheDir === undefined || of < 2) return;
  const missing = missingOf(createPreparer(options), corpusDir, { number: 0, of: 1 });
  if (missing.reduce((sum, { source }) => sum + source.text.length, 0) < ALONE) return;

  const script = fileURLToPath(new URL('./prepare-process.mjs', import.meta.url));
  const children: ChildProcess[] = [];
  try {
    for (let number = 0; number < of; number++) {
      const args = [script, corpusDir, cacheDir, String(number), String(of)];
      children.push(spawn(process.execPath, args, { stdio: 'ignore' }));
    }
    await Promise.allSettled(children.map((child) => once(child, 'exit')));
  } finally {
    for (const child of children) child.kill('SIGKILL');
  }
}
