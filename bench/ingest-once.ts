/** One ingest, measured, for bench/ingest.ts: corpus, data and cache folder → figures as JSON. */
import { readFileSync } from 'node:fs';
import { ingest } from '../scripts/ingest.ts';

export interface IngestFigures {
  readonly works: number;
  readonly characters: number;
  readonly seconds: number;
  /** Of all cores and processes; above `seconds` where work runs beside, below where it waited. */
  readonly cpuSeconds: number;
  /** Largest resident set of the process itself, which is largest when no other runs. */
  readonly peakMb: number;
  /** What was done, with its seconds. */
  readonly steps: readonly (readonly [status: string, seconds: number])[];
}

const [corpusDir = '', outDir = '', cacheDir] = process.argv.slice(2);
const seconds = () => performance.now() / 1000;

/** Of processes that have ended; Linux alone says, and elsewhere they are left out. */
function cpuOfChildren(): number {
  try {
    // Behind the name, which may hold anything: cutime and cstime are fields 16 and 17, in 1/100 s.
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}

const begun: [status: string, at: number][] = [];
const start = seconds();
const { counts } = await ingest({
  corpusDir,
  outDir,
  cacheDir,
  progress: (status) => begun.push([status, seconds()]),
});
const end = seconds();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const figures: IngestFigures = {
  works: counts.works,
  characters: counts.characters,
  seconds: end - start,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 + cpuOfChildren(),
  peakMb: maxRSS / 1024,
  steps: begun.map(([status, at], i) => [status, (begun[i + 1]?.[1] ?? end) - at]),
};
console.log(JSON.stringify(figures));
