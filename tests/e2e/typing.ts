import type { Page } from 'playwright-core';
import { randomFrom } from '../lib/import/mutate.ts';
import { box } from './search-page.ts';
import { watchWorkerHeap } from './worker-heap.ts';

/** Milliseconds between two keystrokes: 20 a second. */
const KEYSTROKE = 50;

/** What is typed, corrected and typed anew: words, slips, marks and nonsense. */
const QUERIES = [
  ...['入河排污口', '生态环境', '水', '三线一单', 'PM2.5', '黑臭水体 -农村', '柴油货车|移动源'],
  ...['火星移民', '(甲 乙', '"污染防治攻坚战"', '的', '黄河 近/10 治理', '~VOCs', 'constructor'],
];

export interface Typed {
  /** Bytes that the page and its worker hold, all that nobody needs thrown away first. */
  readonly heaps: readonly number[];
  readonly keystrokes: number;
  /** Each time typing rested: what stood in the box, and the counts that the page vouched for. */
  readonly rests: readonly {
    readonly query: string;
    readonly said: string;
    readonly title: string;
  }[];
}

async function heapOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  };
}

/** Opens the search page of a tab in which nothing has been opened yet, ready to be typed in. */
export async function openForTyping(page: Page, address: string) {
  const workerHeap = await watchWorkerHeap(page);
  const pageHeap = await heapOf(page);
  await page.goto(address);
  await box(page).waitFor();
  const heap = async () => (await pageHeap()) + (await workerHeap());

  /** Until the page speaks of what stands in the box. */
  async function settle(): Promise<void> {
    await page.waitForFunction(
      () => {
        const field = document.querySelector<HTMLInputElement>('input[name=q]');
        const isBusy = document.querySelector('[aria-busy=true], .search-wait') !== null;
        return document.title.startsWith(field?.value.trim() ?? '') && !isBusy;
      },
      undefined,
      { timeout: 20_000 },
    );
    // A late answer to an earlier question would come now.
    await page.waitForTimeout(300);
  }

  /** Asks everything twice, so that all is loaded and kept that is loaded once. */
  async function warmUp(): Promise<void> {
    for (const query of [...QUERIES, ...QUERIES]) {
      await box(page).fill(query);
      await settle();
    }
  }

  /**
   * Types for so long, without a pause but after every tenth query or so, where the
   * page may settle: then it must speak of what stands in the box.
   */
  async function type(milliseconds: number, seed: number): Promise<Typed> {
    const random = randomFrom(seed);
    const heaps = [await heap()];
    const rests: { query: string; said: string; title: string }[] = [];
    const end = performance.now() + milliseconds;
    let keystrokes = 0;
    let next = performance.now();
    const keepPace = async () => {
      keystrokes += 1;
      next = Math.max(next + KEYSTROKE, performance.now() - KEYSTROKE);
      await page.waitForTimeout(Math.max(0, next - performance.now()));
    };
    while (performance.now() < end) {
      const query = QUERIES[random(QUERIES.length)] ?? '';
      await box(page).fill('');
      for (const key of query) {
        await page.keyboard.insertText(key);
        await keepPace();
        if (random(12) > 0) continue;
        await page.keyboard.press('Backspace');
        await keepPace();
      }
      if (random(10) > 0) continue;
      await settle();
      rests.push({
        query: (await box(page).inputValue()).trim(),
        // What is read out follows a while later, and suggestions have counts of their own.
        said: (await page.locator('main .certificate').allInnerTexts()).join(' '),
        title: await page.title(),
      });
      heaps.push(await heap());
    }
    return { heaps, keystrokes, rests };
  }

  return { warmUp, type };
}
