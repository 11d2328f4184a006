import { type EngineName, titleOf } from '../engines/registry.ts';
import type { JudgedRow } from './judge-rankings.ts';
import { LITERAL_KINDS, type LiteralQuery } from './literal-queries.ts';
import type { Figures } from './measure-engine.ts';
import { NOTES, RANKING_NOTES } from './report-notes.ts';
import type { Failure } from './task.ts';

const KB = 1024;
const KIND_NAMES = {
  term: '术语',
  long: '长语',
  two: '两词',
  words: '按词',
  latin: '字母数字',
  place: '带地名',
} as const;

export interface ScaleRun {
  readonly scale: number;
  readonly outcomes: readonly {
    readonly engine: EngineName;
    readonly outcome: Figures | Failure;
  }[];
}

function isFailure(outcome: Figures | Failure): outcome is Failure {
  return 'type' in outcome;
}

/** Three figures that mean something, whatever the size. */
function show(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const kb = (bytes: number) => show(bytes / KB);

/** Never says 1 of what is less. */
function share(value: number): string {
  return value === 1 ? '1' : Math.min(value, 0.999).toFixed(3).replace(/^0/u, '');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

const BYTES_HEAD = [
  '引擎',
  '建索引 s',
  '峰值 MB',
  '文件数',
  '索引 KB 原样 / gzip / brotli',
  '程序 KB',
  '首次十条之前 KB 中位 / 最多',
  '每次查询另取 KB',
];
const SEARCH_HEAD = [
  '引擎',
  '打开 ms',
  '首页 ms p50 / p99',
  '全部 ms p50 / p99',
  '内存 MB',
  `逐字查全 ${LITERAL_KINDS.join(' / ')}`,
  '查准',
  '全对',
];

function bytesRow(figures: Figures): readonly string[] {
  const { index, beforeFirst } = figures;
  return [
    show(figures.buildSeconds),
    show(figures.buildPeakMb),
    String(figures.fileCount),
    [index.raw, index.gzip, index.brotli].map(kb).join(' / '),
    kb(figures.code),
    `${kb(beforeFirst.median)} / ${kb(beforeFirst.most)}`,
    kb(figures.perQuery),
  ];
}

function searchRow(figures: Figures): readonly string[] {
  const { firstMs, allMs, truth } = figures;
  return [
    show(figures.openMs),
    `${show(firstMs.median)} / ${show(firstMs.p99)}`,
    `${show(allMs.median)} / ${show(allMs.p99)}`,
    show(Math.max(0, figures.memoryMb)),
    LITERAL_KINDS.map((kind) => share(truth.recall[kind])).join(' / '),
    share(truth.precision),
    `${truth.exact} / ${truth.queries}`,
  ];
}

function scaleSection({ scale, outcomes }: ScaleRun): string {
  const done = outcomes.flatMap(({ engine, outcome }) =>
    isFailure(outcome) ? [] : [{ title: titleOf(engine), figures: outcome }],
  );
  const failed = outcomes.flatMap(({ engine, outcome }) =>
    isFailure(outcome) ? [`- **${titleOf(engine)}**没有结果：${outcome.reason}`] : [],
  );
  const parts = [`## ${scale} 倍（${done[0]?.figures.passages ?? '—'} 段）`];
  if (done.length > 0) {
    parts.push(
      table(
        BYTES_HEAD,
        done.map(({ title, figures }) => [title, ...bytesRow(figures)]),
      ),
      table(
        SEARCH_HEAD,
        done.map(({ title, figures }) => [title, ...searchRow(figures)]),
      ),
    );
  }
  if (failed.length > 0) parts.push(failed.join('\n'));
  return parts.join('\n\n');
}

function rankingSection(rows: readonly JudgedRow[] | Failure): string {
  const title = '## 排序（人工分级的查询）';
  if ('type' in rows) return `${title}\n\n没有结果：${rows.reason}`;
  const kinds = Object.entries(KIND_NAMES);
  const head = ['排序', 'nDCG@10', 'MRR', ...kinds.map(([, name]) => name)];
  const cells = rows.map(({ ranker, judgement }) => [
    ranker,
    share(judgement.ndcg10),
    share(judgement.mrr),
    ...Object.entries(judgement.byKind).map(([, of]) => share(of.ndcg10)),
  ]);
  return [title, RANKING_NOTES(rows[0]?.judgement.queries ?? 0), table(head, cells)].join('\n\n');
}

function querySection(queries: readonly LiteralQuery[]): string {
  const lines = LITERAL_KINDS.map((kind) => {
    const own = queries.filter((query) => query.kind === kind);
    return `- ${kind}：${own.map(({ terms }) => terms.join(' ＋ ')).join('、')}`;
  });
  return ['## 逐字查询', lines.join('\n')].join('\n\n');
}

/** The whole of bench/results.md. */
export function writeReport(
  runs: readonly ScaleRun[],
  ranking: readonly JudgedRow[] | Failure,
  queries: readonly LiteralQuery[],
): string {
  const sections = runs.map(scaleSection);
  return `${[NOTES(queries.length), ...sections, rankingSection(ranking), querySection(queries)].join('\n\n')}\n`;
}
