'use client';

import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isImeKey } from './is-ime-key.ts';
import { completeTerm } from './last-term.ts';
import { SuggestionMenu } from './suggestion-menu.tsx';
import { keepFromDownshift, useSuggestionMenu } from './use-suggestion-menu.ts';
import { useWorker } from './use-worker.ts';

/** What suggestions have to do with the events of a box. */
export interface BoxEvents {
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLInputElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLInputElement>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
}

export interface BoxSuggestionsProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly events: RefObject<BoxEvents | null>;
}

/**
 * Suggestions for a box that stands there already, and may be typed into while
 * this is on its way: the box stays the same element, so that neither the cursor
 * nor an input method at work is lost. Choosing one sends the form.
 */
export function BoxSuggestions({ input, events }: BoxSuggestionsProps) {
  const ask = useWorker();
  const composing = useRef(false);
  const [typed, setTyped] = useState('');
  const [partial, setPartial] = useState('');
  const { combobox, items, isOpen, setWanted } = useSuggestionMenu({
    ask,
    typed,
    partial,
    take: ({ text }) => {
      const box = input.current;
      if (!box) return;
      box.value = completeTerm(partial, text).trim();
      setPartial('');
      box.form?.requestSubmit();
    },
  });
  const { getInputProps, highlightedIndex } = combobox;
  const box = getInputProps({}, { suppressRefError: true });

  const read = useCallback(() => {
    const value = input.current?.value ?? '';
    setTyped(value);
    setPartial(composing.current ? '' : value);
    setWanted(true);
  }, [input, setWanted]);

  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return;
    if (typeof box.ref === 'function') box.ref(element);
    element.setAttribute('role', box.role);
    element.setAttribute('aria-autocomplete', 'list');
    element.setAttribute('aria-controls', box['aria-controls']);
    element.setAttribute('aria-expanded', String(isOpen));
    element.setAttribute('aria-activedescendant', box['aria-activedescendant']);
    events.current = {
      onClick: (event) => box.onClick?.(event),
      onBlur: (event) => box.onBlur?.(event),
      onChange: (event) => {
        box.onChange?.(event);
        read();
      },
      onCompositionStart: () => {
        composing.current = true;
        setPartial('');
      },
      onCompositionEnd: () => {
        composing.current = false;
        read();
      },
      onKeyDown: (event) => {
        // With nothing pointed at, every key does what it does in any box.
        const isOwn = isOpen ? event.key === 'Enter' && highlightedIndex < 0 : true;
        if (composing.current || isImeKey(event) || isOwn) keepFromDownshift(event);
        box.onKeyDown?.(event);
      },
    };
  });

  // What was typed before this came is completed too.
  useLayoutEffect(() => {
    if (document.activeElement === input.current && input.current?.value) read();
  }, [input, read]);

  return <SuggestionMenu combobox={combobox} items={items} isOpen={isOpen} />;
}
