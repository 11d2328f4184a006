import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { outcome, trapped } from './fuzzing/outcome.ts';
import { usageOf } from './fuzzing/process-tree.ts';

/**
 * Imports files that are broken in every way, many of them: no crash, no hang,
 * every character accounted for, or a refusal that says why.
 * `tsx bench/fuzz-import.ts [text|markdown|html|docx|pdf|pages|real|traps] [runs] [first seed]`.
 * They run in a process apart, which is ended and counted when a file takes longer than
 * it may; each trap in one of its own. A PDF counts with the process that reads it; as
 * `pages` it is read without one, a hundred times as fast: what hangs there is to be run
 * once more as `pdf`.
 */
const [kind = 'text', count = '1000', start = '0'] = process.argv.slice(2);
const runs = kind === 'traps' ? trapped.length : Number(count);
const first = kind === 'traps' ? 0 : Number(start);
/** Seconds of computing that a file may take, and seconds that anybody waits for it. */
const LONGEST = 10;
const LONGEST_WAIT = 150;
const MOST_MEMORY = 1024;
const LOOK_EVERY = 50;

interface Said {
  readonly seed: number;
  readonly said?: string;
}

interface Heard {
  readonly seed: number;
  readonly said: string;
  /** Seconds of computing. */
  readonly took: number;
}

async function work(from: number): Promise<void> {
  for (let seed = from; seed < first + runs; seed++) {
    process.send?.({ seed });
    const said = await outcome(kind, seed);
    process.send?.({ seed, said });
    if (kind === 'traps') break;
  }
  process.disconnect();
}

/**
 * Runs seeds in a process until it ends or one of them takes too long.
 * @returns the seed to go on with, and megabytes at the most
 */
function watch(
  from: number,
  hear: (heard: Heard) => void,
): Promise<{ readonly next: number; readonly memory: number }> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
      env: { ...process.env, FUZZ_FROM: String(from) },
      execArgv: ['--import', 'tsx'],
    });
    const pid = child.pid ?? 0;
    let [next, memory, computing] = [from, 0, 0];
    let [since, began] = [0, performance.now()];
    const look = () => {
      const usage = usageOf(pid);
      memory = Math.max(memory, usage.memory);
      computing = Math.max(computing, usage.computing);
      const took = (computing - since) / 1000;
      const waited = (performance.now() - began) / 1000;
      if (took > 2 * LONGEST || waited > LONGEST_WAIT) child.kill('SIGKILL');
      return took;
    };
    const timer = setInterval(look, LOOK_EVERY);
    child.on('message', ({ seed, said }: Said) => {
      const took = look();
      if (said !== undefined) {
        hear({ seed, said, took });
        next = seed + 1;
      }
      [since, began] = [computing, performance.now()];
    });
    child.on('exit', (code, signal) => {
      clearInterval(timer);
      const done = kind === 'traps' ? next > from : next >= first + runs;
      if (!done) {
        const said = signal ? 'hung, and was ended' : `ended with ${code}`;
        hear({ seed: next, said, took: (computing - since) / 1000 });
        next++;
      }
      resolve({ next, memory });
    });
  });
}

async function main(): Promise<void> {
  const counts = { imported: 0, refused: 0, failed: 0 };
  const reasons = new Map<string, number>();
  let [slowest, slowestSeed, most] = [0, first, 0];
  const began = performance.now();
  for (let seed = first; seed < first + runs; ) {
    let about = '';
    const { next, memory } = await watch(seed, ({ seed: of, said, took }) => {
      if (said === 'imported') counts.imported++;
      else if (said.startsWith('refused: ')) {
        counts.refused++;
        const reason = said.replace(/\d+/gu, '…').slice('refused: '.length, 60);
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      } else {
        counts.failed++;
        console.log(`seed ${of}: ${said}`);
      }
      if (took > slowest) [slowest, slowestSeed] = [took, of];
      about = `${trapped[of]?.name}: ${took.toFixed(1)} s, ${said.slice(0, 60)}`;
    });
    if (kind === 'traps') console.log(`${memory.toFixed(0)} MB, ${about}`);
    most = Math.max(most, memory);
    seed = next;
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${runs} ${kind} from ${first} in ${seconds.toFixed(0)} s: ${counts.imported} imported, ${counts.refused} refused, ${counts.failed} failed, slowest ${slowest.toFixed(1)} s of computing (seed ${slowestSeed}), memory ${most.toFixed(0)} MB`,
  );
  for (const [reason, times] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 12)) {
    console.log(`  ${times} × ${reason}`);
  }
  const within = slowest <= LONGEST && most <= MOST_MEMORY;
  process.exitCode = counts.failed === 0 && within ? 0 : 1;
}

await (process.send ? work(Number(process.env.FUZZ_FROM)) : main());
