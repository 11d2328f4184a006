import { openIndex } from '../lib/search/open-index.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import { printQuery } from '../lib/search/print-query.ts';
import { search } from '../lib/search/search.ts';
import { randomFrom } from '../tests/lib/import/mutate.ts';
import { files, readFrom, works } from '../tests/lib/search/corpus-index.ts';
import { fuzzedQuery } from '../tests/lib/search/fuzzed-query.ts';
import { createScan, isScannable } from '../tests/lib/search/random-query.ts';

/**
 * Asks a great many queries that nobody would type: no exception, and of every
 * hundredth the counts of a plain scan. `tsx bench/fuzz.ts [runs] [first seed]`.
 */
const runs = Number(process.argv[2] ?? 1_000_000);
const first = Number(process.argv[3] ?? 0);
/** Every so many-th is searched, and every so many-th of these scanned. */
const SEARCHED = 10;
const SCANNED = 100;

const index = await openIndex(readFrom(files));
const scan = createScan(works);
const tally = { searched: 0, scanned: 0, found: 0, failures: 0 };
let slowest = { milliseconds: 0, query: '' };

function fail(seed: number, what: unknown): void {
  tally.failures += 1;
  console.log(`seed ${seed}: ${what instanceof Error ? what.stack : what}`);
}

async function check(seed: number): Promise<void> {
  const query = fuzzedQuery(randomFrom(seed));
  const { root } = parseQuery(query);
  if (root) {
    const printed = printQuery(root);
    const again = parseQuery(printed).root;
    if (again && printQuery(again) !== printed) fail(seed, `${query} → ${printed}`);
  }
  if (seed % SEARCHED !== 0) return;
  tally.searched += 1;
  const started = performance.now();
  const { works: inWorks, passages, occurrences } = await search(index, query, { limit: 10 });
  const milliseconds = performance.now() - started;
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, query };
  if (passages > 0) tally.found += 1;
  if (seed % SCANNED !== 0 || !root || !isScannable(root)) return;
  tally.scanned += 1;
  const [got, expected] = [{ works: inWorks, passages, occurrences }, scan(root)].map((counts) =>
    JSON.stringify(counts),
  );
  if (got !== expected) fail(seed, `${query}: ${got}, the scan ${expected}`);
}

const started = performance.now();
for (let seed = first; seed < first + runs; seed++) {
  try {
    await check(seed);
  } catch (error) {
    fail(seed, error);
  }
}
const seconds = (performance.now() - started) / 1000;
console.log(
  `${runs} queries in ${seconds.toFixed(0)} s: ${tally.searched} searched (${tally.found} with hits), ` +
    `${tally.scanned} of them scanned, ${tally.failures} failures; ` +
    `slowest ${slowest.milliseconds.toFixed(0)} ms: ${slowest.query}`,
);
process.exitCode = tally.failures > 0 ? 1 : 0;
