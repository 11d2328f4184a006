import { readdirSync, readFileSync } from 'node:fs';
import { importText } from '../lib/import/import.ts';
import { mutate, randomFrom, unaccounted } from '../tests/lib/import/mutate.ts';

/**
 * Imports texts that are broken in every way, many of them: no crash, no hang,
 * every character accounted for. `tsx bench/fuzz-import.ts [runs] [first seed]`.
 */
const runs = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? 0);
const LONGEST = 10_000;

const sources = readdirSync('corpus/sources').map((file) =>
  readFileSync(`corpus/sources/${file}`, 'utf8').split('\n'),
);

function excerpt(random: (below: number) => number): string {
  const lines = sources[random(sources.length)] ?? [];
  const from = random(lines.length);
  return lines.slice(from, from + 10 + random(120)).join('\n');
}

let slowest = 0;
let slowestSeed = first;
let failures = 0;
const started = performance.now();
for (let seed = first; seed < first + runs; seed++) {
  const text = mutate(excerpt(randomFrom(seed)), randomFrom(seed + 1e6));
  if (process.env.TRACE) process.stderr.write(`${seed} ${text.length}\n`);
  const before = performance.now();
  try {
    const left = unaccounted(text, importText(text, 'a.txt'));
    if (left !== 0) {
      failures++;
      console.log(`seed ${seed}: ${left} characters unaccounted for`);
    }
  } catch (error) {
    failures++;
    console.log(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
  }
  const took = performance.now() - before;
  if (took > slowest) [slowest, slowestSeed] = [took, seed];
}
const seconds = (performance.now() - started) / 1000;
const memory = process.resourceUsage().maxRSS / 1024;
console.log(
  `${runs} texts in ${seconds.toFixed(0)} s, ${failures} failures, slowest ${slowest.toFixed(0)} ms (seed ${slowestSeed}), memory ${memory.toFixed(0)} MB`,
);
process.exitCode = failures > 0 || slowest > LONGEST ? 1 : 0;
