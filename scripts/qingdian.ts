import { createInterface } from 'node:readline';
import { Command, InvalidArgumentError } from 'commander';
import { buildSite } from './build.ts';
import { runCheck } from './check.ts';
import { importFiles } from './import.ts';
import { ingest } from './ingest.ts';
import { listWorks } from './list.ts';
import { openData } from './open-data.ts';
import { showOutline } from './outline.ts';
import { CORPUS_DIR, DATA_DIR, SITE_DIR } from './paths.ts';
import { withProgress } from './progress.ts';
import { loadSynonyms, printResult, type SearchChoice, searchOnce } from './search.ts';
import { serveSite } from './serve.ts';
import { EXIT, inChinese, runProgram, UsageError } from './usage.ts';

const DEFAULT_LIMIT = 20;
const DEFAULT_PORT = 4173;

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('应为非负整数');
  return value;
}

async function runIngest(): Promise<void> {
  await withProgress('入库', async (say) => {
    const summary = await ingest({ corpusDir: CORPUS_DIR, outDir: DATA_DIR, progress: say });
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

async function runServe(options: { host: string; port: number }): Promise<void> {
  const basePath = process.env.QINGDIAN_BASE_PATH ?? '';
  const { address } = await serveSite(SITE_DIR, { ...options, basePath });
  console.log(`青典：${address}（按 Ctrl+C 停止）`);
}

const program = new Command('qingdian')
  .description('青典：环境政策文件，逐字可检，逐条可引，各市可对读')
  .version('0.1.0', '-V, --version', '显示版本')
  .helpCommand('help [command]', '显示某个命令的帮助');

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
  .action((target: string, options: { json?: boolean }) => {
    process.exitCode = showOutline(CORPUS_DIR, target, options);
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
    const data = await openData(CORPUS_DIR, DATA_DIR);
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
  .command('import')
  .description('把原始文件导入为文献初稿，供人工校读')
  .argument('<file...>', '文本或 Markdown 文件')
  .option('--id <id>', '文献编号（默认由文件名生成；一个文件含多件时依次加序号）')
  .option('--dry-run', '只报告，不写文件')
  .option('--json', '输出 JSON')
  .action((files: string[], options: { id?: string; dryRun?: boolean; json?: boolean }) => {
    process.exitCode = importFiles(CORPUS_DIR, files, options);
  });

program
  .command('check')
  .description('核对来源与文献：来源的每个字都有着落，文献的每个字都有出处')
  .option('--json', '输出 JSON')
  .action((options: { json?: boolean }) => {
    process.exitCode = runCheck(CORPUS_DIR, { json: options.json === true });
  });

program.command('ingest').description('读入 corpus/，分词，建立检索数据').action(runIngest);

program
  .command('build')
  .description('入库并生成静态网站')
  .action(async () => {
    await runIngest();
    await runBuild();
  });

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
