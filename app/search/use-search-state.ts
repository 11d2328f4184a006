'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { addressOf, EMPTY, readState, type SearchState, writeState } from './search-state.ts';

/** Pause after which the address follows; browsers refuse more than 100 changes in 30 s. */
const ADDRESS_AFTER = 350;

function stateInAddress(): SearchState {
  return readState(new URLSearchParams(window.location.search));
}

/**
 * The search and the address, which say the same. `follow` changes what this entry
 * of the history stands for, as while typing; `keep` makes an entry of its own to
 * go back to.
 */
export function useSearchState(onRestore: (state: SearchState) => void) {
  const [state, setState] = useState(EMPTY);
  /** Until the address is read, nothing is known of the search: not even that there is none. */
  const [isRead, setRead] = useState(false);
  /** What this entry of the history stands for. */
  const kept = useRef<SearchState>(EMPTY);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const follow = useCallback((next: SearchState) => {
    clearTimeout(timer.current);
    setState(next);
    timer.current = setTimeout(
      () => window.history.replaceState(null, '', addressOf(next)),
      ADDRESS_AFTER,
    );
  }, []);

  const keep = useCallback((next: SearchState) => {
    clearTimeout(timer.current);
    setState(next);
    const address = addressOf(next);
    if (address === addressOf(kept.current)) {
      if (writeState(stateInAddress()) !== writeState(next)) {
        window.history.replaceState(null, '', address);
      }
      return;
    }
    window.history.replaceState(null, '', addressOf(kept.current));
    window.history.pushState(null, '', address);
    kept.current = next;
  }, []);

  useEffect(() => {
    function restore(): void {
      clearTimeout(timer.current);
      const restored = stateInAddress();
      kept.current = restored;
      setState(restored);
      setRead(true);
      onRestore(restored);
    }
    restore();
    window.addEventListener('popstate', restore);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('popstate', restore);
    };
  }, [onRestore]);

  return { state, isRead, follow, keep };
}
