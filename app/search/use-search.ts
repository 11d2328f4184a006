'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { WorkId } from '../../lib/model.ts';
import type { Hit } from '../../lib/search/search.ts';
import { sitePath } from '../site/paths.ts';
import type { Answer, Ask, Found } from './messages.ts';

/** Hits fetched with the counts: enough for every work to show its first few. */
const FIRST_HITS = 200;

export interface Searching {
  /** What is shown: the latest answer, which may be to an earlier query. */
  readonly found?: Found;
  /** Further hits asked for, by work. */
  readonly more: ReadonlyMap<WorkId, readonly Hit[]>;
  readonly failure?: string;
  readonly isWaiting: boolean;
}

const IDLE: Searching = { more: new Map(), isWaiting: false };

/** One worker for the page, and the answers to its questions by their number. */
function useWorker() {
  const worker = useRef<Worker>(undefined);
  const last = useRef(0);
  const waiting = useRef(new Map<number, (answer: Answer) => void>());

  useEffect(() => {
    const started = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      waiting.current.get(data.id)?.(data);
      waiting.current.delete(data.id);
    });
    started.addEventListener('error', () => {
      for (const [id, tell] of waiting.current) {
        tell({ id, type: 'failed', message: '检索程序未能启动' });
      }
      waiting.current.clear();
    });
    worker.current = started;
    return () => {
      worker.current = undefined;
      started.terminate();
    };
  }, []);

  return useCallback((ask: Omit<Ask, 'id' | 'base'>, tell: (answer: Answer) => void) => {
    last.current += 1;
    const id = last.current;
    if (ask.work === undefined) waiting.current.clear();
    waiting.current.set(id, tell);
    const base = new URL(sitePath('/data/'), window.location.href).href;
    worker.current?.postMessage({ ...ask, id, base } satisfies Ask);
  }, []);
}

/**
 * Searches for `query` off the main thread. A newer query replaces an older one;
 * until it is answered the older answer stays.
 */
export function useSearch(query: string) {
  const ask = useWorker();
  const [state, setState] = useState<Searching>(IDLE);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (query === '') {
      setState(IDLE);
      return;
    }
    setState(({ found, more }) => ({ more, isWaiting: true, ...(found && { found }) }));
    ask({ query, limit: FIRST_HITS }, (answer) => {
      setState(
        answer.type === 'found'
          ? { found: answer.found, more: new Map(), isWaiting: false }
          : { failure: answer.message, more: new Map(), isWaiting: false },
      );
    });
  }, [ask, query, attempt]);

  const showMore = useCallback(
    (work: WorkId, limit: number) => {
      ask({ query, limit, work }, (answer) => {
        if (answer.type !== 'found') return;
        const { hits } = answer.found;
        setState((state) => ({ ...state, more: new Map(state.more).set(work, hits) }));
      });
    },
    [ask, query],
  );
  const retry = useCallback(() => setAttempt((attempts) => attempts + 1), []);
  return { ...state, showMore, retry };
}
