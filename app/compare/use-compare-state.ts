'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type CompareState, type Listed, readState, writeState } from './compare-state.ts';

/** Pause after which the address follows the reader; browsers refuse more than 100 changes in 30 s. */
const ADDRESS_AFTER = 350;

/** The places of a state are to be gone to; an object of its own each time. */
export interface Arrival {
  readonly at: CompareState['at'];
}

export interface Steering {
  /** Makes an entry of the history and takes the reader to its places. */
  readonly go: (next: Partial<CompareState>) => void;
  /** Shows the same places otherwise: an entry of the history, but nothing moves. */
  readonly look: (next: Partial<CompareState>) => void;
  /** Notes what the reader did on the page itself, which shows it already. */
  readonly follow: (next: Partial<CompareState>) => void;
  /** What the page stands for at this moment, places included. */
  readonly now: () => CompareState | undefined;
}

/** What is compared, how and where; and the address of the page, which says the same. */
export function useCompareState(works: readonly Listed[]) {
  // Until the address is read, as if it asked for nothing: so the page is built.
  const [state, setState] = useState(() => readState('', works));
  const [arrival, setArrival] = useState<Arrival>();
  const [isRead, setRead] = useState(false);
  const current = useRef<CompareState>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    if (current.current) window.history.replaceState(null, '', writeState(current.current));
  }, []);

  useEffect(() => {
    // The places are found once the works are there: the browser would be too early.
    window.history.scrollRestoration = 'manual';
    function read() {
      clearTimeout(timer.current);
      current.current = readState(window.location.search, works);
      setState(current.current);
      setArrival(current.current && { at: current.current.at });
      setRead(true);
    }
    read();
    window.addEventListener('popstate', read);
    window.addEventListener('pagehide', settle);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('popstate', read);
      window.removeEventListener('pagehide', settle);
    };
  }, [works, settle]);

  const step = useCallback(
    (next: Partial<CompareState>) => {
      if (!current.current) return undefined;
      settle();
      const state = { ...current.current, ...next };
      current.current = state;
      window.history.pushState(null, '', writeState(state));
      setState(state);
      return state;
    },
    [settle],
  );

  const go = useCallback(
    (next: Partial<CompareState>) => {
      const state = step(next);
      if (state) setArrival({ at: state.at });
    },
    [step],
  );

  const look = useCallback((next: Partial<CompareState>) => void step(next), [step]);

  const follow = useCallback(
    (next: Partial<CompareState>) => {
      if (!current.current) return;
      current.current = { ...current.current, ...next };
      // Where the reader is changes nothing of what is shown; all else does.
      if (Object.keys(next).some((key) => key !== 'at')) setState(current.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, ADDRESS_AFTER);
    },
    [settle],
  );

  const now = useCallback(() => current.current, []);
  return { state, arrival, isRead, go, look, follow, now };
}
