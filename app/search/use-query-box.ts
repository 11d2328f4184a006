'use client';

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { isImeKey } from './is-ime-key.ts';
import { type SearchState, withQuery } from './search-state.ts';
import { useSearchState } from './use-search-state.ts';

/** Pause in typing after which a search starts, in milliseconds. */
const SEARCH_AFTER = 60;

/**
 * The search box: what it holds becomes the query, and the query the address.
 * While typing, the address of this entry follows; Enter, or leaving the box,
 * makes the query an entry of its own to go back to. Nothing happens while an
 * input method is composing.
 */
export function useQueryBox() {
  const box = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState('');
  /** What was typed last, when no input method is at work: to be completed. */
  const [partial, setPartial] = useState('');
  const isFirst = useRef(true);
  /** Typed before the page came to life. */
  const early = useRef('');

  const onRestore = useCallback((restored: SearchState) => {
    clearTimeout(timer.current);
    setPartial('');
    early.current = isFirst.current && restored.query === '' ? (box.current?.value ?? '') : '';
    setTyped(restored.query || early.current);
    // Not on a phone that comes with a query: its keyboard would cover the answer.
    const isFine = window.matchMedia('(pointer: fine)').matches;
    if (isFirst.current && (restored.query === '' || isFine)) box.current?.focus();
    isFirst.current = false;
  }, []);
  const { state, isRead, follow, keep } = useSearchState(onRestore);
  const latest = useRef(state);
  latest.current = state;

  useEffect(() => () => clearTimeout(timer.current), []);

  const search = useCallback(
    (query: string) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => follow(withQuery(latest.current, query)), SEARCH_AFTER);
    },
    [follow],
  );

  useEffect(() => {
    if (early.current.trim() !== '') search(early.current.trim());
  }, [search]);

  const onType = useCallback(
    (value: string) => {
      setTyped(value);
      if (composing.current) return;
      setPartial(value);
      search(value.trim());
    },
    [search],
  );

  /** Makes a state an entry of its own; the box shows its query. */
  const go = useCallback(
    (next: SearchState) => {
      clearTimeout(timer.current);
      setPartial('');
      setTyped(next.query);
      keep(next);
    },
    [keep],
  );

  const submit = useCallback(() => {
    if (composing.current) return;
    clearTimeout(timer.current);
    setPartial('');
    keep(withQuery(latest.current, box.current?.value.trim() ?? ''));
  }, [keep]);

  const isComposing = useCallback(
    (event: KeyboardEvent) => composing.current || isImeKey(event),
    [],
  );

  return {
    state,
    isRead,
    typed,
    partial,
    go,
    submit,
    onType,
    isComposing,
    boxProps: {
      ref: box,
      onCompositionStart: () => {
        composing.current = true;
        clearTimeout(timer.current);
        setPartial('');
      },
      onCompositionEnd: () => {
        composing.current = false;
        onType(box.current?.value ?? '');
      },
    },
  };
}
