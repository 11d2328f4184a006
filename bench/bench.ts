/** Who finds what is literally there, and at what price? Engines side by side, written to results.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCut } from './engines/engine.ts';
import { ENGINE_NAMES, isEngineName, titleOf } from './engines/registry.ts';
import { loadBenchCorpus } from './side-by-side/bench-corpus.ts';
import { sampleQueries } from './side-by-side/literal-queries.ts';
import { type ScaleRun, writeReport } from './side-by-side/report.ts';
import { runTask } from './side-by-side/run-task.ts';

const RESULTS = 'bench/results.md';
/** Enough for everything but the largest at 100×; where it is not, the table says so. */
const TIMEOUT_SECONDS = 900;
const HEAP_MB = 6144;

const { values } = parseArgs({
  options: {
    scales: { type: 'string', default: '1,10,100' },
    engines: { type: 'string', default: ENGINE_NAMES.join() },
    timeout: { type: 'string', default: String(TIMEOUT_SECONDS) },
  },
});
const scales = values.scales.split(',').map(Number);
const names = values.engines.split(',');
const engines = names.filter(isEngineName);
const bounds = { seconds: Number(values.timeout), heapMb: HEAP_MB };
const isWhole = (value: number) => Number.isInteger(value) && value > 0;
if (!scales.every(isWhole) || !isWhole(bounds.seconds)) {
  throw new Error('--scales 与 --timeout 应为正整数，例如 --scales 1,10,100 --timeout 600');
}
if (engines.length < names.length) {
  const unknown = names.filter((name) => !isEngineName(name));
  throw new Error(`没有引擎 ${unknown.join('、')}；可选 ${ENGINE_NAMES.join('、')}`);
}

const queries = sampleQueries(loadBenchCorpus(1).docs, await loadCut());
const runs: ScaleRun[] = [];
for (const scale of scales) {
  const outcomes: ScaleRun['outcomes'][number][] = [];
  for (const engine of engines) {
    const start = performance.now();
    const done = await runTask({ type: 'measure', engine, scale, queries }, bounds);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    if (done.type === 'judged') throw new Error('子进程答非所问');
    const outcome = done.type === 'measured' ? done.figures : done;
    outcomes.push({ engine, outcome });
    const said = done.type === 'failed' ? done.reason : '完成';
    console.log(`${scale} 倍　${titleOf(engine)}　${said}（${seconds} 秒）`);
  }
  runs.push({ scale, outcomes });
}
const judged = await runTask({ type: 'judge' }, bounds);
if (judged.type === 'measured') throw new Error('子进程答非所问');

const report = writeReport(runs, judged.type === 'judged' ? judged.rows : judged, queries);
console.log(`\n${report}`);
if (engines.length < ENGINE_NAMES.length) {
  console.log(`只测了几个引擎，${RESULTS} 不改`);
} else {
  writeFileSync(RESULTS, report);
  console.log(`已写入 ${RESULTS}`);
}
