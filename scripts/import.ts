import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Imported, importText } from '../lib/import/import.ts';
import { renderDraft } from '../lib/import/markdown.ts';
import { readText, SourceError } from '../lib/import/read-text.ts';
import { EXIT } from './usage.ts';

interface ImportOptions {
  readonly id?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

interface FileReport extends Pick<Imported, 'report'> {
  readonly file: string;
  readonly works: readonly { readonly id: string; readonly title: string | null }[];
}

const ARTEFACT_NAMES: Readonly<Record<string, string>> = {
  contents: '目录',
  'page-number': '页码',
  'repeated-head': '重复表头',
  'running-head': '栏头',
};

function writeAside(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.aside`;
  writeFileSync(aside, content);
  renameSync(aside, path);
}

function refuse(path: string, found: string, remedy: string): never {
  throw new SourceError(path, 1, found, '尚未入库的文件', remedy);
}

/** Imports one file: the source is kept as received, each work becomes a draft. */
function importFile(corpusDir: string, path: string, options: ImportOptions): FileReport {
  const file = basename(path);
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { works, report } = importText(readText(bytes, file), file, sha256);
  const named = works.map(({ id, draft }, index) => {
    const count = works.length > 1 ? `-${index + 1}` : '';
    const chosen = options.id ? options.id + count : id;
    return { id: chosen, draft, path: join(corpusDir, 'works', `${chosen}.md`) };
  });

  if (!options.dryRun) {
    const kept = join(corpusDir, 'sources', file);
    if (existsSync(kept) && !readFileSync(kept).equals(bytes)) {
      refuse(kept, '库中已有同名而内容不同的来源', '给新文件换个文件名再导入');
    }
    for (const work of named) {
      if (existsSync(work.path)) {
        refuse(work.path, '库中已有同编号的文献', '用 --id 另给编号，或先移走该文件');
      }
    }
    if (!existsSync(kept)) writeAside(kept, bytes);
    for (const { id, draft, path: to } of named) {
      writeAside(to, renderDraft(draft, { id, file, sha256 }));
    }
  }
  return {
    file,
    works: named.map(({ id, draft }) => ({ id, title: draft.meta.title ?? null })),
    report,
  };
}

function print({ file, works, report }: FileReport, options: ImportOptions): void {
  const { characters, notation, artefacts, doubts } = report;
  console.log(`${file}：${characters} 字，${works.length} 件`);
  for (const { id, title } of works) {
    const where = options.dryRun ? '（未写出）' : `corpus/works/${id}.md`;
    console.log(`  ${id}  ${title ?? '题名原文未载'}  ${where}`);
  }
  const marks = Object.values(notation).reduce((sum, count) => sum + count, 0);
  if (marks > 0) console.log(`  残留标记 ${marks} 处，已转为文字`);
  for (const { kind, firstLine, lastLine, characters: count } of artefacts) {
    console.log(
      `  ${file}:${firstLine}-${lastLine} ${ARTEFACT_NAMES[kind] ?? kind}，${count} 字，不入正文`,
    );
  }
  for (const { line, message } of doubts) console.log(`  ${file}:${line} 存疑：${message}`);
}

/** Imports files one by one; a broken one is reported and does not stop the others. */
export function importFiles(
  corpusDir: string,
  paths: readonly string[],
  options: ImportOptions,
): number {
  const reports: FileReport[] = [];
  let failures = 0;
  for (const path of paths) {
    try {
      reports.push(importFile(corpusDir, path, options));
    } catch (error) {
      failures += 1;
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!missing && !(error instanceof SourceError)) throw error;
      process.stderr.write(missing ? `${path}: 没有这个文件。\n` : `${error.message}\n`);
    }
  }
  if (options.json) console.log(JSON.stringify(reports));
  else for (const report of reports) print(report, options);
  if (!options.json && !options.dryRun && reports.length > 0) {
    console.log('下一步：对照原件校读初稿，补上著录，然后运行 qingdian check。');
  }
  return failures > 0 ? EXIT.failed : EXIT.found;
}
