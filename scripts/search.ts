import chalk from 'chalk';
import type { Mark } from '../lib/model.ts';
import { type Hit, type SearchResult, search } from '../lib/search/search.ts';
import type { Data } from './open-data.ts';
import { UsageError } from './usage.ts';

/** Characters shown before the first mark and after the last of a long passage. */
const CONTEXT = 60;

/** Runs one query over all works, or over one. */
export async function searchOnce(
  { manifest, index }: Data,
  query: string,
  options: { work?: string; limit: number },
): Promise<SearchResult> {
  const { work, limit } = options;
  if (work !== undefined && !manifest.works.some(({ id }) => id === work)) {
    throw new UsageError(`没有文献“${work}”。用 qingdian list 看库中文献。`);
  }
  return search(index, query, work === undefined ? { limit } : { limit, works: [work] });
}

function highlight(text: string, marks: readonly Mark[], from: number, to: number): string {
  let out = '';
  let at = from;
  for (const [start, end] of marks) {
    if (end <= at || start >= to) continue;
    out +=
      text.slice(at, Math.max(at, start)) + chalk.yellow.bold(text.slice(Math.max(at, start), end));
    at = end;
  }
  return (from > 0 ? '……' : '') + out + text.slice(at, to) + (to < text.length ? '……' : '');
}

function printHit({ path, text, marks, id }: Hit): void {
  const first = marks[0]?.[0] ?? 0;
  const last = marks.at(-1)?.[1] ?? 0;
  const from = first > CONTEXT ? first - CONTEXT : 0;
  const to = Math.min(text.length, last + CONTEXT);
  if (path.length > 0) console.log(chalk.dim(`  ${path.join(' › ')}`));
  console.log(`  ${highlight(text, marks, from, to).replaceAll('\t', '｜')}`);
  console.log(chalk.cyan(`  ${id}`));
}

/** What the command line promises of a hit; fields beyond it stay inside. */
function publicHit({ id, work, title, path, text, marks, score }: Hit) {
  return { id, work, title, path, text, marks, score };
}

/** Prints a result as one JSON object, or for a person to read. */
export function printResult(result: SearchResult, options: { json?: boolean }): void {
  const { query, works, passages, occurrences, hits, byWork } = result;
  if (options.json) {
    console.log(JSON.stringify({ query, works, passages, occurrences, hits: hits.map(publicHit) }));
    return;
  }
  if (passages === 0) {
    console.log(`没有逐字含有“${query}”的段落。`);
    return;
  }
  console.log(chalk.bold(`${occurrences} 处，${passages} 段，${works} 件`));
  for (const { work, occurrences: count } of byWork) {
    const ofWork = hits.filter((hit) => hit.work === work);
    if (ofWork.length === 0) continue;
    console.log(`\n${chalk.bold(ofWork[0]?.title ?? work)}  ${count} 处`);
    for (const hit of ofWork) printHit(hit);
  }
  if (hits.length < passages) {
    console.log(
      chalk.dim(`\n另有 ${passages - hits.length} 段未列出；用 --limit ${passages} 全部列出。`),
    );
  }
}
