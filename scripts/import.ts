import { SourceError } from '../lib/import/read-text.ts';
import { CorpusError, describeProblem } from '../lib/work/problem.ts';
import { describeReimport } from './describe-reimport.ts';
import { type ImportedFile, type ImportOptions, importFile } from './import-file.ts';
import { describeReport } from './import-report.ts';
import { similarWorks } from './similar-works.ts';
import { EXIT } from './usage.ts';
import { checkId } from './work-ids.ts';

/** What to type next, as it is to be typed. */
function nextSteps(ids: readonly string[]): string {
  const run = 'npm run -s qingdian --';
  return [
    '下一步：',
    ...ids.map((id) => `  ${run} review ${id}    # 在浏览器里对照原件校读`),
    ...ids.map((id) => `  打开 corpus/works/${id}.md，填上开头引号里空着的项`),
    `  ${run} check    # 未入账字数须为 0`,
    '  npm start',
  ].join('\n');
}

/** @throws whatever is no fault of the file */
export function describeFailure(path: string, error: unknown): string {
  if (error instanceof SourceError) return error.message;
  if (error instanceof CorpusError) {
    return `${path}: 初稿的结构不成立：\n${error.problems.map(describeProblem).join('\n')}`;
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `${path}: 没有这个文件。`;
  if (code === 'EISDIR') return `${path}: 这是文件夹；应为文件。`;
  throw error;
}

/** Imports files one by one; a broken one is reported and does not stop the others. */
export async function importFiles(
  corpusDir: string,
  paths: readonly string[],
  options: ImportOptions,
): Promise<number> {
  if (options.id !== undefined) checkId(options.id);
  const reports: ImportedFile[] = [];
  const similar = similarWorks(corpusDir);
  let failures = 0;
  for (const path of paths) {
    try {
      reports.push(await importFile(corpusDir, path, options, similar));
    } catch (error) {
      failures += 1;
      process.stderr.write(`${describeFailure(path, error)}\n`);
    }
  }
  const written = (id: string) => (options.dryRun ? '（未写出）' : `corpus/works/${id}.md`);
  const pending = reports.filter(
    ({ reimport: again }) =>
      again?.works.some(({ changes }) => changes.length > 0) && !again.replaced,
  );
  if (options.json) console.log(JSON.stringify(reports));
  else {
    for (const report of reports) {
      const { reimport: again } = report;
      console.log(again ? describeReimport(again) : describeReport(report, written));
    }
  }
  const fresh = reports.filter(({ reimport: again }) => !again);
  if (!options.json && !options.dryRun && fresh.length > 0) {
    console.log(nextSteps(fresh.flatMap(({ works }) => works.map(({ id }) => id))));
  }
  return failures > 0 || pending.length > 0 ? EXIT.failed : EXIT.found;
}
