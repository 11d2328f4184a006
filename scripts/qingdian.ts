import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Command, InvalidArgumentError } from 'commander';
import { STYLES } from '../lib/cite/cite.ts';
import { addFolder } from './add.ts';
import { alignPair } from './align.ts';
import { buildSite, recoverSite } from './build.ts';
import { writeBundle } from './bundle.ts';
import { recoverChanges } from './change-files.ts';
import { runCheck } from './check.ts';
import { runDataCheck } from './check-data.ts';
import { type CiteChoice, citePlace } from './cite.ts';
import { type ImportOptions, importFiles } from './import.ts';
import { listIndicators } from './indicators.ts';
import { ingest } from './ingest.ts';
import { listWorks } from './list.ts';
import { openData } from './open-data.ts';
import { showOutline } from './outline.ts';
import { CACHE_DIR, CORPUS_DIR, DATA_DIR, SITE_DIR } from './paths.ts';
import { withProgress } from './progress.ts';
import { removeWork } from './remove.ts';
import { renameWork } from './rename.ts';
import { serveReview } from './review.ts';
import { loadSynonyms, printResult, type SearchChoice, searchOnce } from './search.ts';
import { serveSite } from './serve.ts';
import { EXIT, inChinese, runProgram, UsageError } from './usage.ts';
import { openLibrary, verifyFile } from './verify.ts';

const DEFAULT_LIMIT = 20;
const DEFAULT_PORT = 4173;

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('应为非负整数');
  return value;
}

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

const program = new Command('qingdian')
  .description('青典：环境政策文件，逐字可检，逐条可引，各市可对读')
  .version('0.1.0', '-V, --version', '显示版本')
  .helpCommand('help [command]', '显示某个命令的帮助')
  .hook('preAction', () => recoverChanges(CORPUS_DIR));

program
  .command('list')
  .description('列出库中文献及其著录')
  .option('--json', '输出 JSON')
  .action((options: { json?: boolean }) => {
    process.exitCode = listWorks(CORPUS_DIR, options);
  });

program
  .command('outline')
  .description('显示一件文献（或一个待导入文件）的结构')
  .argument('<work-id|file>', '文献编号或文件路径')
  .option('--json', '输出 JSON')
  .action(async (target: string, options: { json?: boolean }) => {
    process.exitCode = await showOutline(CORPUS_DIR, target, options);
  });

program
  .command('search')
  .description(
    '逐字检索全库。空格分隔的各词须同段出现；"…" 内为一个字串；甲|乙 任一；-甲 排除；( ) 分组；' +
      '甲 近/10 乙 相隔不过十字；~甲 连同义词；地区: 文种: 年: 标题: 文件: 章: 限定范围。' +
      '以 - 开头的检索式写在 -- 之后',
  )
  .argument('[query...]', '检索式')
  .option('--work <id>', '只在一件文献中检索')
  .option('--limit <n>', '最多列出多少段（计数不受影响）', positiveInteger, DEFAULT_LIMIT)
  .option('--synonyms', '各词连同其同义写法一并检索')
  .option('--stdin', '从标准输入逐行读检索式，每行输出一个 JSON')
  .option('--json', '输出 JSON')
  .action(async (words: string[], options: SearchChoice & { stdin?: boolean; json?: boolean }) => {
    const query = words.join(' ');
    if (options.stdin ? words.length > 0 : query.trim() === '') {
      throw new UsageError(
        options.stdin
          ? '--stdin 与检索式不能同用。'
          : '请给出检索式，如 qingdian search 三线一单。',
      );
    }
    const data = await openData(CORPUS_DIR, DATA_DIR, CACHE_DIR);
    const synonymsOf = loadSynonyms(CORPUS_DIR, data.index.folder);
    let found = false;
    if (options.stdin) {
      for await (const line of createInterface({ input: process.stdin })) {
        if (line.trim() === '') continue;
        const result = await searchOnce(data, line, options, synonymsOf);
        found ||= result.passages > 0;
        printResult(result, { json: true });
      }
    } else {
      const result = await searchOnce(data, query, options, synonymsOf);
      found = result.passages > 0;
      printResult(result, options);
    }
    process.exitCode = found ? EXIT.found : EXIT.nothing;
  });

program
  .command('cite')
  .description(
    '引用一处文字：地址 shuozhou-plan/4.6.3，范围 …/4.6.3..4.6.5，中文位置 …/第四章第六节，或整件。' +
      '原文没有的项目列在标准错误，不代拟',
  )
  .argument('<clause-id>', '文献编号/地址')
  .option('--style <style>', `引用格式：${STYLES.join('、')}；不写则全部列出`)
  .option('--accessed <YYYY-MM-DD>', '引用日期')
  .option('--url <url>', '获取和访问路径')
  .option('--json', '输出 JSON')
  .action((place: string, options: CiteChoice) => {
    process.exitCode = citePlace(CORPUS_DIR, place, options);
  });

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
  .option('--port <port>', '端口（默认任取一个）', positiveInteger, 0)
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

program
  .command('verify')
  .description('核对文稿中的引文与出处：一致、有出入或未找到；全部一致时退出码为 0')
  .argument('<file>', '文稿（UTF-8 文本或 Markdown）；- 为标准输入')
  .option('--json', '输出 JSON')
  .action(async (file: string, options: { json?: boolean }) => {
    const data = await openData(CORPUS_DIR, DATA_DIR, CACHE_DIR);
    process.exitCode = await verifyFile(file, await openLibrary(data, DATA_DIR), options);
  });

program
  .command('indicators')
  .description('列出各件文献中的指标：指标表、正文中的目标与报道中的数据')
  .option('--json', '输出 JSON')
  .action((options: { json?: boolean }) => {
    process.exitCode = listIndicators(CORPUS_DIR, options);
  });

program
  .command('align')
  .description('逐节逐段列出一件文献在另一件中的对应：同、近、部分或无对应，附得分与共有用语')
  .argument('<work-a>', '文献编号，各处依次列出')
  .argument('<work-b>', '文献编号，从中找对应')
  .option('--json', '输出 JSON')
  .action(async (left: string, right: string, options: { json?: boolean }) => {
    const data = await openData(CORPUS_DIR, DATA_DIR, CACHE_DIR);
    const sources = { corpusDir: CORPUS_DIR, dataDir: DATA_DIR, cacheDir: CACHE_DIR };
    process.exitCode = await alignPair(data, sources, [left, right], options);
  });

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

function withServing(command: Command): Command {
  return command
    .option('--host <host>', '监听地址', '127.0.0.1')
    .option('--port <port>', '端口', positiveInteger, DEFAULT_PORT);
}

withServing(program.command('serve').description('访问已生成的网站')).action(runServe);

withServing(program.command('start').description('入库、生成网站并访问')).action(
  async (options: { host: string; port: number }) => {
    await runIngest();
    await runBuild();
    await runServe(options);
  },
);

process.exitCode = await runProgram(inChinese(program), process.argv);
