import type { Command } from 'commander';
import { buildSite, recoverSite } from './build.ts';
import { writeBundle } from './bundle.ts';
import { ingest } from './ingest.ts';
import { CACHE_DIR, CORPUS_DIR, DATA_DIR, SITE_DIR } from './paths.ts';
import { withProgress } from './progress.ts';
import { serveSite } from './serve.ts';
import { wholeNumber } from './usage.ts';

const DEFAULT_PORT = 4173;

async function runIngest(): Promise<void> {
  await withProgress('入库', async (say) => {
    const summary = await ingest({
      corpusDir: CORPUS_DIR,
      outDir: DATA_DIR,
      cacheDir: CACHE_DIR,
      progress: say,
    });
    const { works, passages, characters } = summary.counts;
    return `入库完成：${works} 件，${passages} 段，${characters} 字，版本 ${summary.version}`;
  });
}

async function runBuild(): Promise<void> {
  await withProgress('生成网站', async (say) => {
    await buildSite(say);
    return `网站已生成：${SITE_DIR}`;
  });
}

async function runBundle(options: { out: string }): Promise<void> {
  await runIngest();
  await withProgress('打包', async (say) => {
    await buildSite(say);
    const { path, size, files } = await writeBundle(SITE_DIR, options.out, say);
    return `已打包：${path}（${files} 个文件，${(size / 1024 / 1024).toFixed(1)} MB）`;
  });
}

async function runServe(options: { host: string; port: number }): Promise<void> {
  const basePath = process.env.QINGDIAN_BASE_PATH ?? '';
  await recoverSite(SITE_DIR);
  const { address } = await serveSite(SITE_DIR, { ...options, basePath });
  console.log(`青典：${address}（按 Ctrl+C 停止）`);
}

function withServing(command: Command): Command {
  return command
    .option('--host <host>', '监听地址', '127.0.0.1')
    .option('--port <port>', '端口', wholeNumber, DEFAULT_PORT);
}

/** What makes the site of the corpus, packs it and serves it. */
export function addSiteCommands(program: Command): void {
  program.command('ingest').description('读入 corpus/，分词，建立检索数据').action(runIngest);

  program
    .command('build')
    .description('入库并生成静态网站')
    .action(async () => {
      await runIngest();
      await runBuild();
    });

  program
    .command('bundle')
    .description('入库、生成网站并打成压缩包，供放到任何静态服务器的任何路径下')
    .option('--out <dir>', '压缩包放在哪里', '.')
    .action(runBundle);

  withServing(program.command('serve').description('访问已生成的网站')).action(runServe);

  withServing(program.command('start').description('入库、生成网站并访问')).action(
    async (options: { host: string; port: number }) => {
      await runIngest();
      await runBuild();
      await runServe(options);
    },
  );
}
