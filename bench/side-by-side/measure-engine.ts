import { setTimeout } from 'node:timers/promises';
import type { Engine, Terms } from '../engines/engine.ts';
import { scanDocs } from '../engines/scan.ts';
import { loadBenchCorpus } from './bench-corpus.ts';
import { compareLiteral, type LiteralTruth } from './compare-literal.ts';
import type { LiteralQuery } from './literal-queries.ts';
import { percentile } from './percentile.ts';
import { createScales, type Weight, weigh } from './weigh.ts';

/** Hits of the first page. */
const PAGE = 10;
/** Times every query is asked when latency is taken. */
const ROUNDS = 5;
const COLLECTIONS = 4;
const KB = 1024;
const MB = KB * KB;

export interface Figures {
  readonly passages: number;
  readonly buildSeconds: number;
  /** Most that the process had taken when the index was built, corpus and dictionary included; never less than its parent took. */
  readonly buildPeakMb: number;
  readonly fileCount: number;
  /** What there is to search in, without code. */
  readonly index: Weight;
  /** Brotli bytes of what runs in a browser. */
  readonly code: number;
  /** Brotli bytes fetched until the first page is there, code included. */
  readonly beforeFirst: { readonly median: number; readonly most: number };
  /** Brotli bytes a query fetches once the index is open. */
  readonly perQuery: number;
  readonly openMs: number;
  /** Until the first page, nothing left to fetch. */
  readonly firstMs: { readonly median: number; readonly p99: number };
  /** Until everything is found. */
  readonly allMs: { readonly median: number; readonly p99: number };
  /** Taken by the open index after all queries, the files themselves left out. */
  readonly memoryMb: number;
  readonly truth: LiteralTruth;
}

async function time<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

/** What is garbage by now is collected first, also what only a finalizer lets go. */
async function usedMemory(): Promise<number> {
  for (let i = 0; i < COLLECTIONS; i++) {
    globalThis.gc?.();
    await setTimeout(1);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Builds, opens and asks one engine at one scale; everything in this process, alone. */
export async function measureEngine(
  engine: Engine,
  scale: number,
  queries: readonly LiteralQuery[],
): Promise<Figures> {
  const corpus = loadBenchCorpus(scale);
  const { docs } = corpus;
  const build = await engine.prepare();
  const { result: files, ms: buildMs } = await time(() => build(corpus));
  const buildPeakMb = process.resourceUsage().maxRSS / KB;

  const before = await usedMemory();
  const { result: opened, ms: openMs } = await time(() => engine.open(files));
  const askAll = async () => {
    const answers = [];
    for (const { terms } of queries) answers.push(await time(() => opened.all(terms)));
    return answers;
  };
  // Once for what is fetched and compiled on the way, once for the clock.
  await askAll();
  const answers = await askAll();
  const firstTimes: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { terms } of queries) {
      const { ms } = await time(() => opened.first(terms, PAGE));
      // The first round fetches; it is not latency of the engine.
      if (round > 0) firstTimes.push(ms);
    }
  }
  const memoryMb = ((await usedMemory()) - before) / MB;

  const scales = createScales(files);
  const isCode = engine.isCode ?? (() => false);
  const ownCode = (await engine.code()).map((content) => weigh(content).brotli);
  const bundled = ownCode.reduce((sum, bytes) => sum + bytes, 0);
  const fetchBy = async (terms: Terms) => {
    const cold = engine.isPartial ? await engine.open(files) : opened;
    const opening = scales(cold.fetched).brotli;
    await cold.first(terms, PAGE);
    return { opening, total: scales(cold.fetched).brotli };
  };
  const cold = [];
  for (const { terms } of queries) cold.push(await fetchBy(terms));
  const totals = cold.map(({ total }) => bundled + total);

  const names = [...files.keys()];
  const allTimes = answers.map(({ ms }) => ms);
  return {
    passages: docs.length,
    buildSeconds: buildMs / 1000,
    buildPeakMb,
    fileCount: names.filter((name) => !isCode(name)).length,
    index: scales(names.filter((name) => !isCode(name))),
    code: bundled + scales(names.filter(isCode)).brotli,
    beforeFirst: { median: percentile(totals, 0.5), most: percentile(totals, 1) },
    perQuery: percentile(
      cold.map(({ opening, total }) => total - opening),
      0.5,
    ),
    openMs,
    firstMs: { median: percentile(firstTimes, 0.5), p99: percentile(firstTimes, 0.99) },
    allMs: { median: percentile(allTimes, 0.5), p99: percentile(allTimes, 0.99) },
    memoryMb,
    truth: compareLiteral(
      queries,
      answers.map(({ result }) => result),
      queries.map(({ terms }) => scanDocs(docs, terms)),
    ),
  };
}
