import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import ora from 'ora';
import { ledgerPath, readWorkFiles, sourcePath } from './corpus-files.ts';
import { describeFailure } from './import.ts';
import { importFile } from './import-file.ts';
import type { FileReport } from './import-report.ts';
import { similarWorks } from './similar-works.ts';
import { EXIT, UsageError } from './usage.ts';

/** What became of one file of a folder. */
export type Added =
  | { readonly file: string; readonly status: 'added'; readonly report: FileReport }
  | { readonly file: string; readonly status: 'known'; readonly works: readonly string[] }
  | { readonly file: string; readonly status: 'refused'; readonly reason: string };

/** An old .doc is taken up as well, so that it is refused by name rather than passed over. */
const SUPPORTED = /\.(?:txt|text|md|markdown|x?html?|docx?|pdf)$/iu;
const BAR = 24;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

/** Files that can be imported, in every folder below, in the order of their paths. */
function filesUnder(dir: string): readonly string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && SUPPORTED.test(entry.name) && !/^[.~]/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Works that were made of the very same file before; a run that was stopped goes on from there. */
function knownWorks(corpusDir: string, path: string): readonly string[] {
  const file = basename(path);
  const kept = sourcePath(corpusDir, file);
  if (!existsSync(kept) || !existsSync(ledgerPath(corpusDir, file))) return [];
  if (!readFileSync(kept).equals(readFileSync(path))) return [];
  return readWorkFiles(corpusDir).flatMap(({ id, source }) => (source === file ? [id] : []));
}

function reasonOf(path: string, error: unknown): string {
  try {
    return describeFailure(path, error);
  } catch {
    return `${path}: 出错：${error instanceof Error ? error.message : String(error)}`;
  }
}

function barOf(done: number, all: number): string {
  const full = Math.round((done / all) * BAR);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done}/${all}`;
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (WIDE.test(char) ? 2 : 1), 0);
}

/** Rows with their columns under each other; a Chinese character is two columns wide. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => (row.length === columns ? widthOf(row[at] ?? '') : 0))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowsOf(added: Added): readonly (readonly string[])[] {
  if (added.status === 'refused') return [[added.file, `未导入：${added.reason}`]];
  if (added.status === 'known') return [[added.file, `已在库中：${added.works.join('、')}`]];
  const { works, characters, doubts } = added.report;
  return works.map(({ id, outline, gaps, similar }, index) => {
    const count = (name: string) => String(outline[name] ?? 0);
    const note = similar[0] ? `与 ${similar[0].work} 相近` : '';
    // The account and the doubts are those of the file, and stand once.
    const once = index === 0 ? [String(doubts.length), String(characters.unaccounted)] : ['', ''];
    return [added.file, id, count('章'), count('条'), String(gaps.length), ...once, note];
  });
}

function print(results: readonly Added[]): void {
  const head = ['文件', '编号', '章', '条', '缺号', '存疑', '未入账', ''];
  console.log(tableOf([head, ...results.flatMap(rowsOf)]));
  const count = (status: Added['status']) => results.filter((it) => it.status === status).length;
  console.log(
    `${results.length} 个文件：导入 ${count('added')}，已在库中 ${count('known')}，未导入 ${count('refused')}`,
  );
}

/**
 * Imports every file under a folder. A broken one is refused and stops no other;
 * whatever stops the run, each file is in the corpus wholly or not at all.
 *
 * @returns the exit code: 1 if any file was refused
 * @throws UsageError when there is no such folder, or nothing in it that can be read
 */
export async function addFolder(
  corpusDir: string,
  dir: string,
  options: { readonly json?: boolean },
): Promise<number> {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    throw new UsageError(`“${dir}”不是文件夹；导入单个文件用 qingdian import。`);
  }
  const paths = filesUnder(dir);
  if (paths.length === 0) {
    throw new UsageError(`“${dir}”中没有可导入的文件（txt、md、html、docx、pdf）。`);
  }
  const results: Added[] = [];
  const similar = similarWorks(corpusDir);
  const spinner = ora({ stream: process.stderr });
  spinner.start(`导入 ${barOf(0, paths.length)}`);
  for (const [index, path] of paths.entries()) {
    const file = relative(dir, path);
    spinner.text = `导入 ${barOf(index, paths.length)} ${file}`;
    // Reading a file may take seconds without a pause; this lets the line be drawn first.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      const works = knownWorks(corpusDir, path);
      if (works.length > 0) results.push({ file, status: 'known', works });
      else {
        const report = await importFile(corpusDir, path, {}, similar);
        results.push({ file, status: 'added', report });
      }
    } catch (error) {
      results.push({ file, status: 'refused', reason: reasonOf(path, error) });
    }
  }
  spinner.succeed(`导入 ${barOf(paths.length, paths.length)}`);
  if (options.json) console.log(JSON.stringify(results));
  else print(results);
  return results.some(({ status }) => status === 'refused') ? EXIT.failed : EXIT.found;
}
