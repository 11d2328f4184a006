import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import chalk from 'chalk';
import type { Mark } from '../lib/model.ts';
import type { SynonymsOf } from '../lib/search/ask.ts';
import type { Folder } from '../lib/search/fold.ts';
import { type Hit, type SearchResult, search } from '../lib/search/search.ts';
import { foldGroups, synonymsOf } from '../lib/search/synonyms.ts';
import { parseSynonyms } from '../lib/search/synonyms-file.ts';
import { wordSearch } from '../lib/search/word-search.ts';
import type { Data } from './open-data.ts';
import { UsageError } from './usage.ts';

/** Characters shown before the first mark and after the last of a long passage. */
const CONTEXT = 60;

/**
 * Other writings of a term, from the lexicon of a corpus; none when it has no synonyms.
 * @throws CorpusError when they have problems
 */
export function loadSynonyms(corpusDir: string, folder: Folder): SynonymsOf {
  const path = join(corpusDir, 'lexicon', 'synonyms.yaml');
  if (!existsSync(path)) return () => [];
  const fold = (text: string) => folder(text).text;
  const groups = parseSynonyms(readFileSync(path, 'utf8'), 'corpus/lexicon/synonyms.yaml', fold);
  const folded = foldGroups(groups, fold);
  return (term) => synonymsOf(folded, term);
}

export interface SearchChoice {
  /** Search this work only. */
  readonly work?: string;
  readonly limit: number;
  /** Look for the synonyms of every term. */
  readonly synonyms?: boolean;
}

/**
 * Runs one query over all works, or over one. Where nothing is literally there,
 * the hits are word-level ones (`mode: 'words'`); the counts stay literal, that is 0.
 */
export async function searchOnce(
  { catalogue, index }: Data,
  query: string,
  options: SearchChoice,
  synonymsOf: SynonymsOf,
): Promise<SearchResult> {
  const { work, limit, synonyms = false } = options;
  if (work !== undefined && !catalogue.some(({ id }) => id === work)) {
    throw new UsageError(`没有文献“${work}”。用 qingdian list 看库中文献。`);
  }
  const works = work === undefined ? {} : { works: [work] };
  const result = await search(index, query, { limit, synonyms, synonymsOf, ...works });
  if (result.passages > 0 || limit === 0) return result;
  const { hits } = await wordSearch(index, query, { limit, ...works });
  return hits.length === 0 ? result : { ...result, mode: 'words', hits };
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

/** Says on stderr what of the query could not be read as meant, and where. */
function printProblems({ query, problems }: SearchResult): void {
  for (const { at, message } of problems) {
    const place = `检索式第 ${at[0] + 1} 字`;
    const [start, end] = at;
    const quoted = end > start ? `“${query.slice(start, Math.min(end, start + CONTEXT))}”` : '';
    console.error(`${place}${quoted}：${message}。`);
  }
}

function printSynonyms({ synonyms }: SearchResult): void {
  if (synonyms.length === 0) return;
  const total = synonyms.reduce((sum, { count }) => sum + count, 0);
  const each = synonyms.map(({ term, count }) => `${term} ${count}`).join('，');
  console.log(
    chalk.dim(`另有同义写法 ${total} 处（${each}）；词前加 ~ 或用 --synonyms 一并检索。`),
  );
}

/** Prints a result as one JSON object, or for a person to read. */
export function printResult(result: SearchResult, options: { json?: boolean }): void {
  const { query, mode, works, passages, occurrences, hits, byWork, synonyms } = result;
  printProblems(result);
  if (options.json) {
    const counts = { works, passages, occurrences };
    console.log(JSON.stringify({ query, mode, ...counts, hits: hits.map(publicHit), synonyms }));
    return;
  }
  if (passages === 0) {
    console.log(`没有逐字含有“${query}”的段落。`);
    printSynonyms(result);
    if (mode === 'words') {
      console.log(chalk.bold('\n无逐字命中，以下按词查得'));
      for (const hit of hits) printHit(hit);
    }
    return;
  }
  console.log(chalk.bold(`${occurrences} 处，${passages} 段，${works} 件`));
  printSynonyms(result);
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
