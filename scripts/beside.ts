import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Work that another thread does meanwhile. */
export interface Beside<Result> {
  /** Fails with what the work threw, or when it was stopped. */
  readonly result: Promise<Result>;
  /** Ends it; without effect when it is done. */
  readonly stop: () => Promise<void>;
}

/**
 * Begins work on a thread of its own, so that a second core is of use.
 *
 * @param module address of a file that calls {@link workBeside}
 * @param input plain data; copied before this returns
 */
export function startBeside<Input, Result>(module: URL, input: Input): Beside<Result> {
  const first = new URL('./thread.mjs', import.meta.url);
  const worker = new Worker(first, { workerData: { module: module.href, input } });
  const result = new Promise<Result>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`旁路线程提前结束（${code}）`)));
  });
  // Met by whoever waits for it, which may be long after.
  result.catch(() => {});
  return {
    result,
    async stop() {
      await worker.terminate();
    },
  };
}

/** What the module of a thread does with its input. */
export async function workBeside<Input, Result>(
  work: (input: Input) => Promise<Result>,
): Promise<void> {
  const { input }: { readonly input: Input } = workerData;
  parentPort?.postMessage(await work(input));
}
