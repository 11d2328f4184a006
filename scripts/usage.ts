import { type Command, CommanderError, InvalidArgumentError } from 'commander';
import { CorpusError } from '../lib/work/problem.ts';

/** Nothing found is not a failure, and wrong usage is not an empty result. */
export const EXIT = { found: 0, nothing: 1, failed: 1, usage: 2 } as const;

/** Wrong usage, said in the words of the user. */
export class UsageError extends Error {}

/** The value of an option that counts. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('应为非负整数');
  return value;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '全局选项：',
};

const MESSAGES: Readonly<Record<string, (quoted: string) => string>> = {
  'commander.unknownOption': (name) => `没有选项 ${name}`,
  'commander.unknownCommand': (name) => `没有命令 ${name}`,
  'commander.missingArgument': (name) => `缺少参数 ${name}`,
  'commander.optionMissingArgument': (name) => `选项 ${name} 缺少取值`,
  'commander.excessArguments': () => '参数过多',
  'commander.invalidArgument': (name) => `参数不合要求：${name}`,
  'commander.missingMandatoryOptionValue': (name) => `缺少必要的选项 ${name}`,
};

const QUIET = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/** Gives a command and those below it Chinese help, and errors that are thrown. */
export function inChinese(command: Command): Command {
  command
    .helpOption('-h, --help', '显示帮助')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  for (const child of command.commands) inChinese(child);
  return command;
}

/** Runs the program and turns whatever it throws into a message and an exit code. */
export async function runProgram(program: Command, argv: readonly string[]): Promise<number> {
  try {
    await program.parseAsync([...argv]);
    return typeof process.exitCode === 'number' ? process.exitCode : EXIT.found;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (QUIET.has(error.code)) return error.code === 'commander.help' ? EXIT.usage : EXIT.found;
      const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? '';
      const say = MESSAGES[error.code];
      process.stderr.write(`${say ? say(quoted) : error.message}。用 --help 看用法。\n`);
      return EXIT.usage;
    }
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.usage;
    }
    if (error instanceof CorpusError) {
      process.stderr.write(`文献有 ${error.problems.length} 处问题：\n${error.message}\n`);
      return EXIT.failed;
    }
    process.stderr.write(
      `出错：${error instanceof Error ? (error.stack ?? error.message) : error}\n`,
    );
    return EXIT.failed;
  }
}
