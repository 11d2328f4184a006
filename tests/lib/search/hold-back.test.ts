import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdBack, patienceFor } from '../../../lib/search/hold-back.ts';

const PATIENCE = 400;

interface Step {
  readonly after: number;
  readonly exact: boolean;
  readonly passages: number;
}

async function* answersAt(steps: readonly Step[], fails = false) {
  for (const { after, ...answer } of steps) {
    await new Promise((resolve) => setTimeout(resolve, after));
    yield answer;
  }
  if (fails) throw new Error('newer query');
  return 'everything';
}

/** What is passed on, and when. */
async function watch(steps: readonly Step[], fails = false) {
  const seen: string[] = [];
  const start = Date.now();
  const say = (what: string) => seen.push(`${what} ${Date.now() - start}`);
  const running = (async () => {
    const answers = holdBack(answersAt(steps, fails), PATIENCE);
    for (;;) {
      const next = await answers.next();
      if (next.done) return say(next.value);
      say(`${next.value.exact ? '' : 'at least '}${next.value.passages}`);
    }
  })().catch((error: Error) => say(error.message));
  await vi.runAllTimersAsync();
  await running;
  return seen;
}

describe('holding back', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows exact counts alone where they come soon', async () => {
    const steps = [
      { after: 10, exact: false, passages: 10 },
      { after: 100, exact: false, passages: 20 },
      { after: 100, exact: true, passages: 31 },
      { after: 50, exact: true, passages: 31 },
    ];
    expect(await watch(steps)).toEqual(['31 210', '31 260', 'everything 260']);
  });

  it('shows the latest that is known when patience ends, and all that comes after', async () => {
    const steps = [
      { after: 10, exact: false, passages: 10 },
      { after: 300, exact: false, passages: 20 },
      { after: 300, exact: false, passages: 30 },
      { after: 300, exact: true, passages: 40 },
    ];
    expect(await watch(steps)).toEqual([
      'at least 20 410',
      'at least 30 610',
      '40 910',
      'everything 910',
    ]);
  });

  it('does not hold back what is exact at once', async () => {
    expect(await watch([{ after: 10, exact: true, passages: 3 }])).toEqual([
      '3 10',
      'everything 10',
    ]);
  });

  it('lasts longer for a corpus that is soon read', () => {
    expect(patienceFor({ passages: 722 })).toBeGreaterThan(patienceFor({ passages: 7220 }));
  });

  it('passes on what goes wrong, also while it waits', async () => {
    const steps = [{ after: 10, exact: false, passages: 10 }];
    expect(await watch(steps, true)).toEqual(['newer query 10']);
  });
});
