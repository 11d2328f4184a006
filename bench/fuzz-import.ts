import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importText } from '../lib/import/import.ts';
import { SourceError } from '../lib/import/read-text.ts';
import { CorpusError } from '../lib/work/problem.ts';
import { draftLedger } from '../scripts/draft-ledger.ts';
import { readDocument } from '../scripts/read-document.ts';
import { settleHeadings } from '../scripts/settle-headings.ts';
import { mutate, randomFrom, unaccounted } from '../tests/lib/import/mutate.ts';
import {
  type BrokenFile,
  breakBytes,
  brokenDocx,
  brokenHtml,
  brokenPdf,
} from '../tests/scripts/broken-files.ts';
import { traps } from '../tests/scripts/traps.ts';

/**
 * Imports files that are broken in every way, many of them: no crash, no hang,
 * every character accounted for, or a refusal that says why.
 * `tsx bench/fuzz-import.ts [text|html|docx|pdf|real|traps] [runs] [first seed]`.
 * Each runs in a process of its own, which is ended and counted when a file takes
 * longer than it may.
 */
const [kind = 'text', count = '1000', start = '0'] = process.argv.slice(2);
const runs = kind === 'traps' ? traps().length : Number(count);
const first = kind === 'traps' ? 0 : Number(start);
const LONGEST = 10_000;
const MOST_MEMORY = 1024;
const SHARED = '../shared/documents';

type Random = ReturnType<typeof randomFrom>;

const sources = readdirSync('corpus/sources').map((file) =>
  readFileSync(`corpus/sources/${file}`, 'utf8').split('\n'),
);

function excerpt(random: Random): string {
  const lines = sources[random(sources.length)] ?? [];
  const from = random(lines.length);
  return lines.slice(from, from + 10 + random(120)).join('\n');
}

/** Bytes of a document as offices send them, broken. */
function brokenReal(random: Random): BrokenFile {
  const names = existsSync(SHARED)
    ? readdirSync(SHARED).filter((name) => /\.(?:pdf|docx|html)$/u.test(name))
    : [];
  const name = names[random(names.length)];
  if (name === undefined) return brokenPdf(excerpt(random), random);
  return { name, bytes: breakBytes(readFileSync(`${SHARED}/${name}`), random) };
}

const trapped = kind === 'traps' ? traps() : [];
const MAKERS: Readonly<Record<string, (seed: number) => BrokenFile>> = {
  html: (seed) => brokenHtml(excerpt(randomFrom(seed)), randomFrom(seed + 1e6)),
  docx: (seed) => brokenDocx(excerpt(randomFrom(seed)), randomFrom(seed + 1e6)),
  pdf: (seed) => brokenPdf(excerpt(randomFrom(seed)), randomFrom(seed + 1e6)),
  real: (seed) => brokenReal(randomFrom(seed)),
  traps: (seed) => trapped[seed] as BrokenFile,
};

/** What becomes of the file of a seed: `imported`, `refused: …`, or what is wrong. */
async function outcome(seed: number): Promise<string> {
  if (kind === 'text') {
    const text = mutate(excerpt(randomFrom(seed)), randomFrom(seed + 1e6));
    const left = unaccounted(text, importText(text, 'a.txt'));
    return left === 0 ? 'imported' : `${left} characters unaccounted for`;
  }
  const make = MAKERS[kind];
  if (!make) throw new Error(`no such kind of file: ${kind}`);
  const { name, bytes } = make(seed);
  try {
    const source = await readDocument(bytes, name);
    const imported = importText(source, name);
    const left = unaccounted(source.text, imported);
    if (left !== 0) return `${left} characters unaccounted for`;
    const file = { file: name, text: source.text, sha256: '0'.repeat(64) };
    const { account } = draftLedger(settleHeadings(imported, name), file);
    const { unaccounted: rest, added } = account;
    // A cell that is printed 〃 reads like one that continues the cell above.
    const dittos = source.text.split('〃').length - 1;
    return added === 0 && rest <= dittos
      ? 'imported'
      : `in the ledger ${rest} unaccounted, ${added} added`;
  } catch (error) {
    if (error instanceof SourceError) return `refused: ${error.message.replace(/^.*?得到/u, '')}`;
    if (error instanceof CorpusError && /没有正文/u.test(error.message)) return 'refused: 没有正文';
    if (error instanceof CorpusError) return `no work: ${error.message.slice(0, 200)}`;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

interface Said {
  readonly seed: number;
  readonly said?: string;
  readonly memory?: number;
}

async function work(from: number): Promise<void> {
  for (let seed = from; seed < first + runs; seed++) {
    process.send?.({ seed });
    const said = await outcome(seed);
    process.send?.({ seed, said, memory: process.resourceUsage().maxRSS / 1024 });
  }
  process.disconnect();
}

/** Runs seeds in a process until it ends or one of them takes too long. */
function watch(from: number, hear: (said: Said, took: number) => void): Promise<number> {
  return new Promise((resolve) => {
    let at = from;
    let began = performance.now();
    const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
      env: { ...process.env, FUZZ_FROM: String(from) },
      execArgv: ['--import', 'tsx'],
    });
    const timer = setInterval(() => {
      if (performance.now() - began > 2 * LONGEST) child.kill('SIGKILL');
    }, 500);
    child.on('message', (said: Said) => {
      if (said.said === undefined) [at, began] = [said.seed, performance.now()];
      else {
        hear(said, performance.now() - began);
        at = said.seed + 1;
        began = performance.now();
      }
    });
    child.on('exit', (code, signal) => {
      clearInterval(timer);
      if (at < first + runs) {
        hear(
          { seed: at, said: signal ? 'hung, and was ended' : `ended with ${code}` },
          performance.now() - began,
        );
        at++;
      }
      resolve(at);
    });
  });
}

async function main(): Promise<void> {
  const counts = { imported: 0, refused: 0, failed: 0 };
  const reasons = new Map<string, number>();
  let [slowest, slowestSeed, memory] = [0, first, 0];
  const began = performance.now();
  for (let seed = first; seed < first + runs; ) {
    seed = await watch(seed, (it, took) => {
      if (it.said === 'imported') counts.imported++;
      else if (it.said?.startsWith('refused: ')) {
        counts.refused++;
        const reason = it.said.replace(/\d+/gu, '…').slice('refused: '.length, 60);
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      } else {
        counts.failed++;
        console.log(`seed ${it.seed}: ${it.said}`);
      }
      if (kind === 'traps') {
        console.log(`${trapped[it.seed]?.name}: ${it.said}, ${took.toFixed(0)} ms`);
      }
      if (took > slowest) [slowest, slowestSeed] = [took, it.seed];
      memory = Math.max(memory, it.memory ?? 0);
    });
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${runs} ${kind} in ${seconds.toFixed(0)} s: ${counts.imported} imported, ${counts.refused} refused, ${counts.failed} failed, slowest ${slowest.toFixed(0)} ms (seed ${slowestSeed}), memory ${memory.toFixed(0)} MB`,
  );
  for (const [reason, times] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 12)) {
    console.log(`  ${times} × ${reason}`);
  }
  const within = slowest <= LONGEST && memory <= MOST_MEMORY;
  process.exitCode = counts.failed === 0 && within ? 0 : 1;
}

await (process.send ? work(Number(process.env.FUZZ_FROM)) : main());
