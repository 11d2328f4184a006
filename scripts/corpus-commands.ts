import { join } from 'node:path';
import type { Command } from 'commander';
import { addFolder } from './add.ts';
import { runCheck } from './check.ts';
import { runDataCheck } from './check-data.ts';
import { importFiles } from './import.ts';
import type { ImportOptions } from './import-file.ts';
import { CORPUS_DIR, DATA_DIR, SITE_DIR } from './paths.ts';
import { withProgress } from './progress.ts';
import { removeWork } from './remove.ts';
import { renameWork } from './rename.ts';
import { serveReview } from './review.ts';
import { wholeNumber } from './usage.ts';

/** What brings works into the corpus, changes them there and checks them. */
export function addCorpusCommands(program: Command): void {
  program
    .command('import')
    .description('把原始文件导入为文献初稿，供人工校读')
    .argument('<file...>', '文本、Markdown、网页（html）、Word（docx）或带文字层的 PDF')
    .option('--id <id>', '文献编号（默认由文件名生成；一个文件含多件时依次加序号）')
    .option('--dry-run', '只报告，不写文件')
    .option('--replace', '库中已有这一件（同编号，或来源同名）时，换上新文本；不写则只列出逐条变动')
    .option('--json', '输出 JSON')
    .action(async (files: string[], options: ImportOptions) => {
      process.exitCode = await importFiles(CORPUS_DIR, files, options);
    });

  program
    .command('add')
    .description('导入一个文件夹里的全部文件；一个文件有问题不影响其余')
    .argument('<dir>', '文件夹，连同其下各层')
    .option('--json', '输出 JSON')
    .action(async (dir: string, options: { json?: boolean }) => {
      process.exitCode = await addFolder(CORPUS_DIR, dir, options);
    });

  program
    .command('remove')
    .description('删去一件文献及只属于它的来源、台账、勘误；还有别处用到它时不删，列出各处')
    .argument('<work-id>', '文献编号')
    .option('--json', '输出 JSON')
    .action((id: string, options: { json?: boolean }) => {
      process.exitCode = removeWork(CORPUS_DIR, id, options);
    });

  program
    .command('rename')
    .description('改一件文献的编号，连同勘误、台账、异本与术语中的引用；旧编号记在 formerIds')
    .argument('<old-id>', '现在的编号')
    .argument('<new-id>', '新的编号')
    .option('--json', '输出 JSON')
    .action((old: string, id: string, options: { json?: boolean }) => {
      process.exitCode = renameWork(CORPUS_DIR, old, id, options);
    });

  program
    .command('review')
    .description('在浏览器里对照原件校读一件文献：改标题层级，分合段落，标出非正文，逐处核疑')
    .argument('<work-id>', '文献编号')
    .option('--port <port>', '端口（默认任取一个）', wholeNumber, 0)
    .action(async (id: string, options: { port: number }) => {
      await withProgress('读原件', async () => {
        const { address } = await serveReview(CORPUS_DIR, id, options);
        return `校读 ${id}：${address}（只限本机；按 Ctrl+C 停止）`;
      });
    });

  program
    .command('check')
    .description('核对来源与文献：来源的每个字都有着落，文献的每个字都有出处')
    .option('--data', '改为核对已发布的数据：每个文件都与其校验和相符')
    .option('--json', '输出 JSON')
    .action(async (options: { data?: boolean; json?: boolean }) => {
      const json = options.json === true;
      process.exitCode = options.data
        ? await runDataCheck([DATA_DIR, join(SITE_DIR, 'data')], { json })
        : runCheck(CORPUS_DIR, { json });
    });
}
