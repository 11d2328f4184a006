'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { pageEdition } from '../site/edition.ts';
import { sitePath } from '../site/paths.ts';
import type { Checked, VerifyAnswer, VerifyAsk } from './messages.ts';

export type Verifying =
  | { readonly state: 'idle' }
  /** @param share of the draft that is done, 0 to 1 */
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'done'; readonly checked: Checked }
  | { readonly state: 'failed'; readonly message: string };

/** Checks drafts off the main thread; the worker starts with the first one. */
export function useVerify() {
  const worker = useRef<Worker>(undefined);
  const last = useRef(0);
  const [verifying, setVerifying] = useState<Verifying>({ state: 'idle' });

  useEffect(() => () => worker.current?.terminate(), []);

  const start = useCallback((draft: string) => {
    last.current += 1;
    const id = last.current;
    worker.current ??= new Worker(new URL('./verify.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.current.onmessage = ({ data }: MessageEvent<VerifyAnswer>) => {
      if (data.id !== last.current) return;
      if (data.type === 'progress') {
        setVerifying({ state: 'running', share: data.total === 0 ? 1 : data.done / data.total });
      } else if (data.type === 'report') {
        setVerifying({ state: 'done', checked: data.checked });
      } else {
        setVerifying({ state: 'failed', message: data.message });
      }
    };
    worker.current.onerror = () => setVerifying({ state: 'failed', message: '核对程序未能启动' });
    const base = new URL(sitePath('/data/'), window.location.href).href;
    worker.current.postMessage({ id, base, edition: pageEdition(), draft } satisfies VerifyAsk);
    setVerifying({ state: 'running', share: 0 });
  }, []);

  /** Ends what runs, and goes back to the draft. */
  const reset = useCallback(() => {
    last.current += 1;
    worker.current?.terminate();
    worker.current = undefined;
    setVerifying({ state: 'idle' });
  }, []);

  return { verifying, start, reset };
}
