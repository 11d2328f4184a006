import type { Page } from 'playwright-core';

interface HeapUsage {
  readonly usedSize: number;
  /** Outside the heap: typed arrays and the like. */
  readonly backingStorageSize: number;
}

/**
 * Watches for the worker of a page that is yet to be opened.
 *
 * @returns measures what it holds, in bytes, all that nobody needs thrown away first
 */
export async function watchWorkerHeap(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const answers = new Map<number, (result: HeapUsage) => void>();
  let worker: string | undefined;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') worker = sessionId;
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  const options = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send('Target.setAutoAttach', options);

  async function ask(id: number, method: string): Promise<HeapUsage> {
    if (worker === undefined) throw new Error('The page has started no worker');
    const answered = new Promise<HeapUsage>((resolve) => answers.set(id, resolve));
    const message = JSON.stringify({ id, method });
    await session.send('Target.sendMessageToTarget', { sessionId: worker, message });
    return answered;
  }

  return async () => {
    await ask(1, 'HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await ask(2, 'Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
}
