import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account, Claim } from '../lib/import/account.ts';
import { accountSource } from '../lib/import/fidelity.ts';
import { SourceError } from '../lib/import/read-text.ts';
import type { Corpus, Work } from '../lib/model.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { ARTEFACT_NAMES, parseLedger, parseLines, type SourceLedger } from '../lib/work/ledger.ts';
import { CorpusError, describeProblem, type Problem } from '../lib/work/problem.ts';
import { textsOf } from '../lib/work/walk.ts';
import { readSourceText } from './source-text.ts';
import { termProblems } from './terms.ts';
import { EXIT } from './usage.ts';

export interface CheckedSource extends Account {
  readonly sha256: string;
  /** Works in the order of the source, by title. */
  readonly titles: Readonly<Record<string, string>>;
}

export interface CheckReport {
  readonly sources: readonly CheckedSource[];
  readonly problems: readonly Problem[];
}

const NOTATION_NAMES: Readonly<Record<string, string>> = {
  bookmark: '书签',
  markup: '标题记号',
  subscript: '上下标记号',
  invisible: '不可见字符',
  doubled: '重印的字',
};

function listNames(dir: string): readonly string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** File of the ledger of a source: its name with another extension. */
function ledgerName(source: string): string {
  return `${source.replace(/\.[^.]*$/, '')}.yaml`;
}

function claimOf(work: Work): Claim {
  return {
    work: work.id,
    file: `corpus/works/${work.id}.md`,
    lines: parseLines(work.meta.source.lines),
    pieces: [...textsOf(work)],
  };
}

function ledgerOf(
  corpusDir: string,
  source: string,
  problems: Problem[],
): SourceLedger | undefined {
  const name = ledgerName(source);
  const file = `corpus/ledgers/${name}`;
  const path = join(corpusDir, 'ledgers', name);
  if (!existsSync(path)) {
    problems.push({
      file,
      found: '没有台账',
      expected: `${source} 的台账（可以没有 artefacts 与 moves）`,
      remedy: `建立该文件，写明 source 与 sha256`,
    });
    return undefined;
  }
  const ledger = parseLedger(readFileSync(path, 'utf8'), file);
  if (ledger.source !== source) {
    problems.push({
      file,
      found: `source: ${ledger.source}`,
      expected: source,
      remedy: '台账文件名与 source 应指同一原件',
    });
  }
  return ledger;
}

function checkHashes(
  sha256: string,
  source: string,
  works: readonly Work[],
  ledger: SourceLedger | undefined,
): readonly Problem[] {
  const named = [
    ...works.map((work) => ({
      file: `corpus/works/${work.id}.md`,
      found: work.meta.source.sha256,
    })),
    ...(ledger ? [{ file: `corpus/ledgers/${ledgerName(source)}`, found: ledger.sha256 }] : []),
  ];
  return named
    .filter(({ found }) => found !== sha256)
    .map(({ file, found }) => ({
      file,
      found: `sha256: ${found}`,
      expected: sha256,
      remedy: `corpus/sources/${source} 已不是原来的文件：恢复原件，或重新校核后更新 sha256`,
    }));
}

function firstLine(work: Work): number {
  return Math.min(...parseLines(work.meta.source.lines).map(([first]) => first));
}

function checkSource(
  corpusDir: string,
  source: string,
  corpus: Corpus,
  problems: Problem[],
): CheckedSource | undefined {
  const file = `corpus/sources/${source}`;
  const { text, sha256, extract } = readSourceText(corpusDir, source);
  const works = corpus.works
    .filter((work) => work.meta.source.file === source)
    .sort((a, b) => firstLine(a) - firstLine(b));
  const ledger = ledgerOf(corpusDir, source, problems);
  problems.push(...checkHashes(sha256, source, works, ledger));
  if (ledger && ledger.extract !== extract) {
    problems.push({
      file: `corpus/ledgers/${ledgerName(source)}`,
      found: `extract: ${ledger.extract ?? '没有'}`,
      expected: extract ?? '没有（原件是纯文本）',
      remedy: `corpus/extracts/${source}.txt 已不是导入时的文字：恢复它，或重新导入`,
    });
  }
  if (works.length === 0) {
    problems.push({
      file,
      found: '没有文献取自该原件',
      expected: '至少一件文献的 source.file 指向它',
      remedy: `用 qingdian import ${file} 导入，或移走该文件`,
    });
  }
  for (const { work, at } of ledger?.moves ?? []) {
    if (works.some(({ id }) => id === work)) continue;
    problems.push({
      file: `corpus/ledgers/${ledgerName(source)}`,
      found: `moves 中的 ${work} ${at}`,
      expected: '取自该原件的文献',
      remedy: '改正 work，或删去这一条',
    });
  }
  const account = accountSource(
    file,
    text,
    works.map(claimOf),
    ledger ?? { artefacts: [], moves: [], notation: {} },
  );
  problems.push(...account.faults);
  const titles = Object.fromEntries(works.map((work) => [work.id, work.meta.title]));
  return { ...account, sha256, titles };
}

/**
 * Proves that nothing of the sources is lost and nothing added: reads every
 * source, work, correction and ledger of a corpus folder and accounts for each
 * character.
 *
 * @throws CorpusError when works or ledgers cannot be read at all
 */
export function check(corpusDir: string): CheckReport {
  const corpus = loadCorpus(corpusDir);
  const problems: Problem[] = [];
  const names = listNames(join(corpusDir, 'sources'));
  for (const work of corpus.works) {
    if (names.includes(work.meta.source.file)) continue;
    problems.push({
      file: `corpus/works/${work.id}.md`,
      found: `source.file: ${work.meta.source.file}`,
      expected: 'corpus/sources/ 中的文件',
      remedy: '放回原件，或改正文件名',
    });
  }
  for (const name of listNames(join(corpusDir, 'ledgers'))) {
    if (names.some((source) => ledgerName(source) === name)) continue;
    problems.push({
      file: `corpus/ledgers/${name}`,
      found: '没有对应的原件',
      expected: 'corpus/sources/ 中同名的文件',
      remedy: '放回原件，或删去该台账',
    });
  }
  const sources: CheckedSource[] = [];
  for (const name of names) {
    try {
      const checked = checkSource(corpusDir, name, corpus, problems);
      if (checked) sources.push(checked);
    } catch (error) {
      if (error instanceof CorpusError) problems.push(...error.problems);
      else if (error instanceof SourceError) problems.push(error.problem);
      else throw error;
    }
  }
  // Works that are not whole would have terms miss their clauses, which says nothing new.
  if (problems.length === 0) problems.push(...termProblems(corpusDir, corpus.works));
  return { sources, problems };
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function named(
  counts: Readonly<Record<string, number>>,
  names: Readonly<Record<string, string>>,
): string {
  const parts = Object.entries(counts).map(([kind, count]) => `${names[kind] ?? kind} ${count}`);
  return parts.length === 0 ? '0' : `${total(counts)}（${parts.join('，')}）`;
}

function describeSource(source: CheckedSource): string {
  const inWorks = source.works.reduce((sum, { characters }) => sum + characters, 0);
  return [
    source.file,
    `  字符 ${source.characters}　入库 ${inWorks}　残留记号 ${named(source.notation, NOTATION_NAMES)}　非正文 ${named(source.artefacts, ARTEFACT_NAMES)}`,
    `  勘误 ${source.corrections} 处　移位 ${source.moves} 处　增字 ${source.added}　未入账 ${source.unaccounted}`,
    ...source.works.map(
      ({ work, characters }) =>
        `    ${String(characters).padStart(6)}  ${work}  ${source.titles[work] ?? ''}`,
    ),
  ].join('\n');
}

/**
 * Runs the check and prints it: figures on stdout, problems on stderr.
 * @returns the exit code, 0 when every character is accounted for
 */
export function runCheck(corpusDir: string, options: { readonly json: boolean }): number {
  const report = check(corpusDir);
  const unaccounted = report.sources.reduce((sum, source) => sum + source.unaccounted, 0);
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ...report, unaccounted })}\n`);
  } else {
    process.stdout.write(`${report.sources.map(describeSource).join('\n')}\n`);
    process.stdout.write(
      `${report.sources.length} 份原件，未入账 ${unaccounted} 字，问题 ${report.problems.length} 处\n`,
    );
  }
  for (const problem of report.problems) process.stderr.write(`${describeProblem(problem)}\n`);
  return report.problems.length === 0 && unaccounted === 0 ? EXIT.found : EXIT.failed;
}
