'use client';

import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react';
import { setQuery } from './use-query.ts';

/** A pause in typing after which is looked, in milliseconds. */
const PAUSE = 150;

/**
 * A box whose content becomes the query of the page when the reader pauses;
 * what an input method is still composing is not yet content.
 */
export function useTyped(query: string) {
  const [text, setText] = useState(query);
  const isComposing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);
  // Back and forward change the query too.
  useEffect(() => {
    setText((before) => (before.trim() === query ? before : query));
  }, [query]);

  function apply(next: string) {
    clearTimeout(timer.current);
    setQuery(next);
  }
  function applySoon(next: string) {
    clearTimeout(timer.current);
    if (!isComposing.current) timer.current = setTimeout(() => apply(next), PAUSE);
  }

  return {
    field: {
      value: text,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setText(event.target.value);
        applySoon(event.target.value);
      },
      onCompositionStart: () => {
        isComposing.current = true;
        clearTimeout(timer.current);
      },
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
        isComposing.current = false;
        applySoon(event.currentTarget.value);
      },
    },
    /** Looks at once for what is typed; false when that is already looked for. */
    settle(): boolean {
      if (text.trim() === query) return false;
      apply(text);
      return true;
    },
  };
}
