'use client';

import { type ComponentType, useCallback, useRef, useState } from 'react';
import '../styles/suggestions.css';
import type { BoxEvents, BoxSuggestionsProps } from '../search/box-suggestions.tsx';
import { sitePath } from './paths.ts';

interface SearchFormProps {
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/**
 * A plain GET form: it needs no script to lead to the search page. What completes
 * a query is fetched when a reader comes to the box, and not before.
 */
export function SearchForm({ placeholder = '检索全库', autoFocus = false }: SearchFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const events = useRef<BoxEvents>(null);
  const isWoken = useRef(false);
  const [Suggestions, setSuggestions] = useState<ComponentType<BoxSuggestionsProps>>();

  const wake = useCallback(() => {
    if (isWoken.current) return;
    isWoken.current = true;
    import('../search/box-suggestions.tsx').then(
      ({ BoxSuggestions }) => setSuggestions(() => BoxSuggestions),
      // A help only: without it the box searches as typed. The next key tries again.
      () => {
        isWoken.current = false;
      },
    );
  }, []);

  return (
    <search className="ask">
      <form action={sitePath('/search/')} method="get">
        <input
          ref={input}
          type="search"
          name="q"
          aria-label="检索全库"
          aria-keyshortcuts="/"
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          // biome-ignore lint/a11y/noAutofocus: the box is what the home page is for
          autoFocus={autoFocus}
          onFocus={wake}
          onChange={(event) => {
            wake();
            events.current?.onChange(event);
          }}
          onKeyDown={(event) => events.current?.onKeyDown(event)}
          onClick={(event) => events.current?.onClick(event)}
          onBlur={(event) => events.current?.onBlur(event)}
          onCompositionStart={() => events.current?.onCompositionStart()}
          onCompositionEnd={() => events.current?.onCompositionEnd()}
        />
        <button className="ask-go" type="submit" aria-label="检索">
          <SearchGlyph />
        </button>
        {Suggestions ? <Suggestions input={input} events={events} /> : null}
      </form>
    </search>
  );
}

export function SearchGlyph() {
  return (
    <svg width="17" height="17" viewBox="0 0 17 17" aria-hidden="true" focusable="false">
      <circle cx="7" cy="7" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="m11 11 4.5 4.5" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
