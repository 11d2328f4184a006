'use client';

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { queryInUrl, urlFor } from './query-url.ts';

/** Pause in typing after which a search starts, in milliseconds. */
const SEARCH_AFTER = 60;
/** Pause after which the address follows; browsers refuse more than 100 changes in 30 s. */
const ADDRESS_AFTER = 350;

/**
 * The search box: what it holds becomes the query, and the query the address.
 * While typing, the address of this entry follows; Enter, or leaving the box,
 * makes the query an entry of its own to go back to. Nothing happens while an
 * input method is composing.
 */
export function useQueryBox() {
  const box = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  /** The query that this entry of the history stands for. */
  const kept = useRef('');
  const timers = useRef<readonly ReturnType<typeof setTimeout>[]>([]);
  const [query, setQuery] = useState('');

  const stopTimers = useCallback(() => {
    for (const timer of timers.current) clearTimeout(timer);
    timers.current = [];
  }, []);

  useEffect(() => {
    /** @param early typed before the page came to life */
    function readAddress(early = '') {
      stopTimers();
      kept.current = queryInUrl();
      const typed = kept.current || early;
      setQuery(typed);
      if (box.current) box.current.value = typed;
    }
    readAddress(box.current?.value.trim());
    // Not on a phone that comes with a query: its keyboard would cover the answer.
    if (kept.current === '' || window.matchMedia('(pointer: fine)').matches) box.current?.focus();
    const goBack = () => readAddress();
    window.addEventListener('popstate', goBack);
    return () => {
      stopTimers();
      window.removeEventListener('popstate', goBack);
    };
  }, [stopTimers]);

  const follow = useCallback(() => {
    stopTimers();
    if (composing.current) return;
    const typed = box.current?.value.trim() ?? '';
    timers.current = [
      setTimeout(() => setQuery(typed), SEARCH_AFTER),
      setTimeout(() => window.history.replaceState(null, '', urlFor(typed)), ADDRESS_AFTER),
    ];
  }, [stopTimers]);

  const keep = useCallback(() => {
    if (composing.current) return;
    stopTimers();
    const typed = box.current?.value.trim() ?? '';
    setQuery(typed);
    if (typed === kept.current) {
      if (queryInUrl() !== typed) window.history.replaceState(null, '', urlFor(typed));
      return;
    }
    window.history.replaceState(null, '', urlFor(kept.current));
    window.history.pushState(null, '', urlFor(typed));
    kept.current = typed;
  }, [stopTimers]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLInputElement>) => {
      // 229: some browsers say so, and not isComposing, of the Enter that ends a composition.
      if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        keep();
      } else if (event.key === 'Escape' && event.currentTarget.value !== '') {
        event.preventDefault();
        event.currentTarget.value = '';
        follow();
      } else if (event.key === 'ArrowDown') {
        const first = document.querySelector<HTMLElement>('[data-hit]');
        if (first) event.preventDefault();
        first?.focus();
      }
    },
    [keep, follow],
  );

  return {
    query,
    boxProps: {
      ref: box,
      onInput: follow,
      onBlur: keep,
      onKeyDown,
      onCompositionStart: () => {
        composing.current = true;
        stopTimers();
      },
      onCompositionEnd: () => {
        composing.current = false;
        follow();
      },
    },
    keep,
  };
}
