'use client';

import { SearchGlyph } from '../site/search-form.tsx';
import { completeTerm } from './last-term.ts';
import { withQuery } from './search-state.ts';
import { SuggestionMenu } from './suggestion-menu.tsx';
import type { useQueryBox } from './use-query-box.ts';
import { keepFromDownshift, useSuggestionMenu } from './use-suggestion-menu.ts';
import type { AskWorker } from './use-worker.ts';

interface SearchBoxProps {
  readonly ask: AskWorker;
  readonly box: ReturnType<typeof useQueryBox>;
}

/**
 * The box with what may be meant below it. Enter takes what is typed, unless the
 * arrows have gone to a suggestion; nothing is suggested while an input method
 * composes, and its keys are its own.
 */
export function SearchBox({ ask, box }: SearchBoxProps) {
  const { state, typed, partial, boxProps, go, submit, onType, isComposing } = box;
  const { combobox, items, isOpen, setWanted } = useSuggestionMenu({
    ask,
    typed,
    partial,
    take: ({ text }) => go(withQuery(state, completeTerm(partial, text).trim())),
  });
  const { getInputProps, highlightedIndex } = combobox;

  return (
    <search className="ask search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <input
          {...getInputProps({
            ...boxProps,
            'aria-label': '检索全库',
            onChange: (event) => {
              onType(event.currentTarget.value);
              setWanted(true);
            },
            onBlur: submit,
            onKeyDown: (event) => {
              if (isComposing(event)) {
                keepFromDownshift(event);
                return;
              }
              if (event.key === 'Enter' && highlightedIndex < 0) {
                keepFromDownshift(event);
                event.preventDefault();
                setWanted(false);
                submit();
              } else if (event.key === 'Escape' && !isOpen) {
                keepFromDownshift(event);
                event.preventDefault();
                onType('');
              } else if (event.key === 'ArrowDown' && !isOpen) {
                keepFromDownshift(event);
                const first = document.querySelector<HTMLElement>('[data-hit]');
                if (first) event.preventDefault();
                first?.focus();
              } else if (event.key === 'ArrowUp' && !isOpen) {
                keepFromDownshift(event);
              }
            },
          })}
          type="search"
          name="q"
          aria-keyshortcuts="/"
          aria-describedby="search-hint"
          placeholder="入河排污口、三线一单、PM2.5 …"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <button className="ask-go" type="submit" aria-label="检索">
          <SearchGlyph />
        </button>
        <SuggestionMenu combobox={combobox} items={items} isOpen={isOpen} />
      </form>
    </search>
  );
}
