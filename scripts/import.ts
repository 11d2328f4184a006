import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type ImportedDraft, importText } from '../lib/import/import.ts';
import { renderDraft } from '../lib/import/markdown.ts';
import { sampleOf, shareOf } from '../lib/import/near-duplicate.ts';
import { SourceError } from '../lib/import/read-text.ts';
import type { Work } from '../lib/model.ts';
import { parseLedger } from '../lib/work/ledger.ts';
import { CorpusError, describeProblem } from '../lib/work/problem.ts';
import { textsOf } from '../lib/work/walk.ts';
import { applyChanges, type Change } from './change-files.ts';
import {
  ledgerPath,
  readIfThere,
  readPlaces,
  readWorkFiles,
  sourcePath,
  type WorkFile,
  workPath,
} from './corpus-files.ts';
import { describeReimport } from './describe-reimport.ts';
import { draftLedger } from './draft-ledger.ts';
import { describeReport, type FileReport, makeReport } from './import-report.ts';
import { readingOf } from './pinyin.ts';
import { isPlainText, readDocument } from './read-document.ts';
import { type Reimport, reimport } from './reimport.ts';
import { settleHeadings } from './settle-headings.ts';
import { extractPath, sha256Of } from './source-text.ts';
import { EXIT, UsageError } from './usage.ts';

export interface ImportOptions {
  readonly id?: string;
  readonly dryRun?: boolean;
  /** Put what the file says now in place of the works it was imported as before. */
  readonly replace?: boolean;
  readonly json?: boolean;
}

export type ImportedFile = FileReport & { readonly reimport?: Reimport };

/** Works that share so much of their text may be the same document. */
const SIMILAR = 0.3;
const LONGEST_ID = 48;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

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

function refuse(path: string, found: string, remedy: string): never {
  throw new SourceError(path, 1, found, '尚未入库的文件', remedy);
}

function textOf(work: Work): string {
  return [...textsOf(work)].map(({ text }) => text).join('');
}

/**
 * Compares a draft with the works there are; reads them once, when first asked. An
 * unfinished draft among them counts as well, so their Markdown is not parsed.
 */
export function similarWorks(corpusDir: string) {
  let samples: { readonly work: string; readonly sample: ReadonlySet<number> }[] | undefined;
  return (draft: Work): FileReport['works'][number]['similar'] => {
    samples ??= readWorkFiles(corpusDir).map(({ id, body }) => ({
      work: id,
      sample: sampleOf(body),
    }));
    const own = sampleOf(textOf(draft));
    return samples
      .map(({ work, sample }) => ({
        work,
        share: Math.max(shareOf(own, sample), shareOf(sample, own)),
      }))
      .filter(({ work, share }) => share >= SIMILAR && work !== draft.id)
      .sort((x, y) => y.share - x.share);
  };
}

export type Similar = ReturnType<typeof similarWorks>;

/** Chinese as it is read, without tones: what an id may be made of. */
function spell(text: string): string {
  const syllables = readingOf(text).flatMap((part) =>
    typeof part === 'string' ? part : part.slice(0, 1),
  );
  const spelt = syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
  return spelt.slice(0, LONGEST_ID);
}

/** A file named in Chinese, or by a date, gives no id that says anything: its title does. */
function idFor({ id, draft }: ImportedDraft, file: string): string {
  const stem = file.replace(/\.[^.]*$/u, '');
  const says = /[a-z]{3}/u.test(id) && !/^work(?:-\d+)?$/u.test(id) && !/\p{sc=Han}/u.test(stem);
  const title = draft.meta.title?.replace(/^中华人民共和国/u, '') ?? '';
  return says ? id : spell(title) || spell(stem) || id;
}

/** An id that works of one file share is numbered. */
function idsFor(works: readonly ImportedDraft[], file: string, given?: string): readonly string[] {
  const ids = works.map((work) => given ?? idFor(work, file));
  return ids.map((id, index) => {
    const shared = ids.filter((other) => other === id).length > 1;
    return shared ? `${id}-${index + 1}` : id;
  });
}

/**
 * Works that a file is to be held against, in the order of their source: those that
 * stand in one source with the work of the given id, or in an earlier file of the name.
 */
function earlierWorks(
  corpusDir: string,
  file: string,
  bytes: Uint8Array,
  id: string | undefined,
): readonly WorkFile[] {
  const works = readWorkFiles(corpusDir);
  const kept = sourcePath(corpusDir, file);
  const isChanged = () => existsSync(kept) && !readFileSync(kept).equals(bytes);
  const named = id === undefined ? undefined : works.find((work) => work.id === id)?.source;
  const source = named ?? (id === undefined && isChanged() ? file : undefined);
  const first = ({ lines }: WorkFile) => Number.parseInt(lines, 10) || 1;
  return works
    .filter((work) => source !== undefined && work.source === source)
    .sort((a, b) => first(a) - first(b));
}

/** Imports one file: the source is kept as received, each work becomes a draft. */
export async function importFile(
  corpusDir: string,
  path: string,
  options: ImportOptions,
  similar: Similar,
): Promise<ImportedFile> {
  const file = basename(path);
  const bytes = readFileSync(path);
  const sha256 = sha256Of(bytes);
  const source = await readDocument(bytes, file);
  const plain = isPlainText(file);
  const imported = settleHeadings(importText(source, file, sha256), file);
  const earlier = earlierWorks(corpusDir, file, bytes, options.id);
  const isAgain = earlier.length > 0;
  const ids = isAgain ? earlier.map(({ id }) => id) : idsFor(imported.works, file, options.id);
  const works = imported.works.map((work, index) => ({ ...work, id: ids[index] ?? work.id }));
  const named = { ...imported, works };
  const extract = plain ? {} : { extract: sha256Of(source.text) };
  const ledger = draftLedger(named, { file, text: source.text, sha256, ...extract });

  const report = makeReport(file, named, ledger.account, (index) => {
    const work = ledger.works[index];
    return work ? similar(work) : [];
  });
  if (isAgain) {
    const taken = readWorkFiles(corpusDir).find(
      (work) => work.source === file && !ids.includes(work.id),
    );
    if (taken) refuse(path, `与 ${taken.id} 的来源同名`, '给新文件换个文件名再导入');
    const found = { file, bytes, text: source.text, sha256, extracted: !plain };
    const replace = options.replace === true && !options.dryRun;
    return { ...report, reimport: reimport(corpusDir, earlier, found, works, ledger, replace) };
  }
  if (!options.dryRun) {
    const kept = sourcePath(corpusDir, file);
    if (existsSync(kept) && !readFileSync(kept).equals(bytes)) {
      refuse(kept, '库中已有同名而内容不同的来源', '给新文件换个文件名再导入');
    }
    for (const { id } of works) {
      if (existsSync(workPath(corpusDir, id))) {
        refuse(workPath(corpusDir, id), '库中已有同编号的文献', '用 --id 另给编号，或先移走该文件');
      }
    }
    const places = readPlaces(readWorkFiles(corpusDir));
    const changes: Change[] = works.map(({ id, draft }) => ({
      path: workPath(corpusDir, id),
      content: renderDraft(draft, { id, file, sha256, places }),
    }));
    if (!existsSync(kept)) changes.push({ path: kept, content: bytes });
    if (!plain) changes.push({ path: extractPath(corpusDir, file), content: source.text });
    const entered = ledgerPath(corpusDir, file);
    const before = readIfThere(entered);
    if (before === undefined) changes.push({ path: entered, content: ledger.yaml });
    else if (parseLedger(before, entered).source !== file) {
      refuse(entered, '另一份来源的台账（文件名只有扩展名不同）', '给新文件换个文件名再导入');
    }
    applyChanges(corpusDir, changes);
  }
  return report;
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
  if (options.id !== undefined && !ID.test(options.id)) {
    const found = `编号“${options.id}”不能用作网址`;
    throw new UsageError(`${found}：只用小写字母、数字和连字符，如 beijing-2022。`);
  }
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
