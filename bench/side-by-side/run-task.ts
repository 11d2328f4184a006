import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Done, Failure, Task } from './task.ts';

const CHILD = fileURLToPath(new URL('child.ts', import.meta.url));
/** Lines of a complaint that are passed on: what went wrong comes first. */
const FIRST_LINES = 4;

export interface Bounds {
  readonly seconds: number;
  /** Heap of a child; WebAssembly and binaries have their own. */
  readonly heapMb: number;
}

const OUT_OF_MEMORY = 'heap out of memory';

/** What an error said, without the paths of the machine it happened on. */
function summarize(complaint: string, heapMb: number): string {
  if (complaint.includes(OUT_OF_MEMORY)) return `堆内存超过 ${heapMb} MB，已停止`;
  const lines = complaint
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /u.test(line));
  return lines
    .slice(0, FIRST_LINES)
    .join(' ')
    .replaceAll(process.cwd(), '.')
    .replaceAll('file://', '');
}

/** Runs a task in a process of its own, which is ended when its time is up. */
export function runTask(task: Task, { seconds, heapMb }: Bounds): Promise<Done | Failure> {
  return new Promise((resolve) => {
    const child = fork(CHILD, {
      execArgv: ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${heapMb}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'json',
    });
    let complaint = '';
    let outcome: Done | Failure | undefined;
    const timer = setTimeout(() => {
      outcome = { type: 'failed', reason: `超过 ${seconds} 秒，已停止` };
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.stderr?.on('data', (data) => {
      complaint += String(data);
    });
    child.on('message', (done: Done) => {
      outcome ??= done;
    });
    child.on('error', (error) => {
      outcome ??= { type: 'failed', reason: summarize(error.message, heapMb) };
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const reason = summarize(complaint, heapMb) || `进程结束：${signal ?? code}`;
      resolve(outcome ?? { type: 'failed', reason });
    });
    child.send(task);
  });
}
