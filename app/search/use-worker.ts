'use client';

import { useCallback, useEffect, useRef } from 'react';
import { pageEdition } from '../site/edition.ts';
import { sitePath } from '../site/paths.ts';
import type { Answer, TaskName, Tasks } from './messages.ts';

export interface Listener<T extends TaskName> {
  readonly tell: (answer: Tasks[T]['answer']) => void;
  readonly done?: () => void;
  readonly fail?: (message: string) => void;
}

/** Asks the worker; a later question of the same task takes the place of an earlier one. */
export type AskWorker = <T extends TaskName>(
  task: T,
  ask: Tasks[T]['ask'],
  listener: Listener<T>,
) => void;

interface Waiting {
  readonly task: TaskName;
  readonly hear: (answer: Answer) => void;
}

/** One worker for the page, and the answers to its questions by their number. */
export function useWorker(): AskWorker {
  const worker = useRef<Worker>(undefined);
  const last = useRef(0);
  const waiting = useRef(new Map<number, Waiting>());

  useEffect(() => {
    const started = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      waiting.current.get(data.id)?.hear(data);
      if (data.type !== 'answer') waiting.current.delete(data.id);
    });
    started.addEventListener('error', () => {
      for (const [id, { hear }] of waiting.current) {
        hear({ id, type: 'failed', message: '检索程序未能启动' });
      }
      waiting.current.clear();
    });
    worker.current = started;
    return () => {
      worker.current = undefined;
      started.terminate();
    };
  }, []);

  return useCallback((task, ask, { tell, done, fail }) => {
    last.current += 1;
    const id = last.current;
    for (const [other, asked] of waiting.current) {
      if (asked.task === task && task !== 'more') waiting.current.delete(other);
    }
    waiting.current.set(id, {
      task,
      hear: (answer) => {
        if (answer.type === 'failed') fail?.(answer.message);
        else if (answer.type === 'done') done?.();
        // The worker answers a task with what the task says: see the type Tasks.
        else tell(answer.answer as Parameters<typeof tell>[0]);
      },
    });
    const base = new URL(sitePath('/data/'), window.location.href).href;
    worker.current?.postMessage({ task, ask, id, base, edition: pageEdition() });
  }, []);
}
