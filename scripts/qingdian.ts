import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { STYLES } from '../lib/cite/cite.ts';
import { alignPair } from './align.ts';
import { recoverChanges } from './change-files.ts';
import { type CiteChoice, citePlace } from './cite.ts';
import { addCorpusCommands } from './corpus-commands.ts';
import { listIndicators } from './indicators.ts';
import { listWorks } from './list.ts';
import { openData } from './open-data.ts';
import { showOutline } from './outline.ts';
import { CACHE_DIR, CORPUS_DIR, DATA_DIR } from './paths.ts';
import { loadSynonyms, printResult, type SearchChoice, searchOnce } from './search.ts';
import { addSiteCommands } from './site-commands.ts';
import { EXIT, inChinese, runProgram, UsageError, wholeNumber } from './usage.ts';
import { openLibrary, verifyFile } from './verify.ts';

const DEFAULT_LIMIT = 20;

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
  .option('--limit <n>', '最多列出多少段（计数不受影响）', wholeNumber, DEFAULT_LIMIT)
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

addCorpusCommands(program);

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

addSiteCommands(program);

process.exitCode = await runProgram(inChinese(program), process.argv);
