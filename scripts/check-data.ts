import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { SUMS_FILE } from '../lib/manifest.ts';
import { describeProblem, type Problem } from '../lib/work/problem.ts';
import { ROOT } from './paths.ts';
import { EXIT } from './usage.ts';

const LINE = /^([0-9a-f]{64}) {2}(.+)$/u;
const REMEDY = '重新运行 npm run build，再重新发布 data 目录';

export interface DataReport {
  readonly dir: string;
  /** Files on the list. */
  readonly files: number;
  readonly problems: readonly Problem[];
}

/**
 * Compares published data, wherever it stands, with the sums it was published with.
 * Files that are not on the list do no harm and are not looked at.
 *
 * @param dir folder of the manifest
 */
export async function checkData(dir: string): Promise<DataReport> {
  const shown = (name: string) => relative(ROOT, join(dir, name));
  const list = await readFile(join(dir, SUMS_FILE), 'utf8').catch(() => '');
  const lines = list.split('\n').filter((line) => line !== '');
  const problems: Problem[] = [];
  if (lines.length === 0) {
    const found = '没有校验和清单';
    problems.push({ file: shown(SUMS_FILE), found, expected: '每个文件一行', remedy: REMEDY });
  }
  for (const [i, line] of lines.entries()) {
    const [, sum, name] = LINE.exec(line) ?? [];
    if (sum === undefined || name === undefined) {
      const expected = '<sha256>  <文件名>';
      problems.push({
        file: shown(SUMS_FILE),
        line: i + 1,
        found: `“${line}”`,
        expected,
        remedy: REMEDY,
      });
      continue;
    }
    const content = await readFile(join(dir, name)).catch(() => undefined);
    const found = content && createHash('sha256').update(content).digest('hex');
    if (found === sum) continue;
    problems.push({
      file: shown(name),
      found: found === undefined ? '没有这个文件' : `sha256 ${found}`,
      expected: `sha256 ${sum}`,
      remedy: REMEDY,
    });
  }
  return { dir: relative(ROOT, dir), files: lines.length, problems };
}

/**
 * Checks the data wherever it is published and prints the result: figures on
 * stdout, problems on stderr.
 *
 * @param dirs those that are not there are passed over, but for the first
 * @returns the exit code, 0 when every file is as published
 */
export async function runDataCheck(
  dirs: readonly string[],
  options: { readonly json: boolean },
): Promise<number> {
  const there = dirs.filter((dir, i) => i === 0 || existsSync(dir));
  const reports = await Promise.all(there.map(checkData));
  if (options.json) console.log(JSON.stringify(reports));
  for (const { dir, files, problems } of reports) {
    if (!options.json) console.log(`${dir}：${files} 个文件，问题 ${problems.length} 处`);
    for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
  }
  return reports.every(({ problems }) => problems.length === 0) ? EXIT.found : EXIT.failed;
}
