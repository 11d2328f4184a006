/** Does search keep its budgets of bytes, time and memory at 1×, 10× and 100×? */
import { createFolder } from '../lib/search/fold.ts';
import { type IndexedWork, toIndexedWork } from '../lib/search/indexed-work.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { CORPUS_DIR } from '../scripts/paths.ts';
import {
  build,
  codeBytes,
  createScales,
  open,
  prepare,
  queryAll,
  queryFirst,
  queryShown,
} from './qingdian-engine.ts';
import { scaleCorpus } from './scale-corpus.ts';

const FACTORS = process.argv.slice(2).map(Number);
const FIRST_PAGE = 10;
const WARM_RUNS = 5;
const KB = 1024;
const MB = KB * KB;

/** Strings as they are looked for: words, terms, phrases, codes, two at once. */
const QUERIES = (
  '环境 生态 水质 扬尘 散煤 焦化 土壤 固废 氨氮 臭氧 监管 绿色 ' +
  '生态环境 污染防治 三线一单 黑臭水体 碳达峰 挥发性有机物 柴油货车 环境空气质量 地下水 分区管控 ' +
  '入河排污口 危险废物 清洁取暖 移动源 绿色货运 桑干河 神头泉 盐湖 中条山 涑水河 ' +
  '水土流失综合治理 重污染天气 生态保护红线 工业固体废物 农业面源污染 生活垃圾分类 环境风险防控 ' +
  '绿水青山就是金山银山 减污降碳协同增效 山水林田湖草沙 打赢蓝天保卫战 饮用水水源地 ' +
  'PM2.5 VOCs COD 〔2022〕36号 2025年 III类 GB 十四五 2020年'
).split(' ');
const TOGETHER = [
  '移动源 柴油货车',
  '扬尘 监管',
  '土壤 地下水',
  '碳达峰 碳中和',
  '焦化 深度治理',
  '散煤 清洁取暖',
];

/** What else the language has; counts are checked by tests, bytes here. */
const OPERATORS = [
  '水',
  '霾',
  '，',
  '扬尘|散煤',
  '盐湖 -盐湖区',
  '扬尘 NEAR/10 治理',
  '地区:朔州 扬尘',
  '章:移动源 柴油',
  '章:移动源 排放',
  '文种:规划',
  '章:保障措施',
  '環境',
];

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

function usedMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Ids of the passages that hold every term, found by reading all. */
function createScan(works: readonly IndexedWork[], variants: ReadonlyMap<string, string>) {
  const folder = createFolder(variants);
  const texts = works.flatMap(({ passages }) => passages.map(({ text }) => folder(text).text));
  return (query: string): number => {
    const terms = query.split(' ').map((term) => folder(term).text);
    return texts.filter((text) => terms.every((term) => text.includes(term))).length;
  };
}

const code = (await codeBytes()) / KB;
const works = loadCorpus(CORPUS_DIR).works.map(toIndexedWork);
const tools = prepare();
for (const factor of FACTORS.length > 0 ? FACTORS : [1, 10]) {
  const scaled = scaleCorpus(works, factor);
  const start = performance.now();
  const files = build(scaled, tools);
  const seconds = (performance.now() - start) / 1000;
  const resident = process.memoryUsage.rss() / MB;
  const weigh = createScales(files);
  const scan = createScan(scaled, tools.variants);
  const passages = scaled.reduce((total, work) => total + work.passages.length, 0);
  console.log(
    `\n${factor}×: ${passages} 段，${files.size} 个文件，建索引 ${seconds.toFixed(1)} s，常驻内存 ${resident.toFixed(0)} MB`,
  );

  const queries = [...QUERIES, ...TOGETHER];
  const cold: { query: string; bytes: number; files: number; exact: boolean }[] = [];
  let wrong = 0;
  for (const query of queries) {
    const engine = await open(files);
    const first = await queryFirst(engine, query, FIRST_PAGE);
    cold.push({ query, bytes: weigh(first.files), files: first.files.length, exact: first.exact });
    const expected = scan(query);
    if (first.ids.length !== Math.min(FIRST_PAGE, expected)) wrong += 1;
    if (first.exact && first.passages !== expected) wrong += 1;
  }
  const bytes = cold.map((one) => code + one.bytes / KB);
  const dear = [...cold].sort((a, b) => b.bytes - a.bytes).slice(0, 5);
  console.log(
    `首页十条前所取（含程序 ${code.toFixed(1)}）：中位 ${percentile(bytes, 0.5).toFixed(1)}，九成 ${percentile(bytes, 0.9).toFixed(1)}，最多 ${percentile(bytes, 1).toFixed(1)} KB；` +
      `首答即为全数 ${cold.filter(({ exact }) => exact).length}/${cold.length}；不符 ${wrong}`,
  );
  console.log(
    dear
      .map((one) => `  ${one.query} ${(code + one.bytes / KB).toFixed(1)} KB ${one.files} 个文件`)
      .join('\n'),
  );

  const shown: { bytes: number; exact: boolean }[] = [];
  for (const query of queries) {
    const { files: fetched, exact } = await queryShown(await open(files), query, FIRST_PAGE);
    shown.push({ bytes: weigh(fetched), exact });
  }
  const shownBytes = shown.map((one) => code + one.bytes / KB);
  console.log(
    `页面首屏（为全数稍候，不计网络）：即为全数 ${shown.filter(({ exact }) => exact).length}/${shown.length}；` +
      `所取中位 ${percentile(shownBytes, 0.5).toFixed(1)}，最多 ${percentile(shownBytes, 1).toFixed(1)} KB`,
  );

  for (const query of OPERATORS) {
    const engine = await open(files);
    const first = await queryFirst(engine, query, FIRST_PAGE);
    const size = (code + weigh(first.files) / KB).toFixed(1);
    console.log(`  ${query}：${size} KB，${first.files.length} 个文件，${first.ids.length} 条`);
  }

  const before = usedMemory();
  const warm = await open(files);
  const totals: number[] = [];
  for (const query of queries) {
    const began = performance.now();
    const { passages: found } = await queryAll(warm, query, FIRST_PAGE);
    totals.push(performance.now() - began);
    if (found !== scan(query)) wrong += 1;
  }
  const memory = (usedMemory() - before) / MB;
  const times: number[] = [];
  for (let run = 0; run < WARM_RUNS; run++) {
    for (const query of queries)
      times.push((await queryFirst(warm, query, FIRST_PAGE)).milliseconds);
  }
  console.log(
    `热查首页：中位 ${percentile(times, 0.5).toFixed(2)}，p99 ${percentile(times, 0.99).toFixed(1)} ms；` +
      `全数：中位 ${percentile(totals, 0.5).toFixed(1)}，最慢 ${percentile(totals, 1).toFixed(0)} ms；` +
      `查后内存 ${memory.toFixed(1)} MB；总数不符 ${wrong}`,
  );
}
