'use client';

import { useCombobox } from 'downshift';
import { useState } from 'react';
import type { Suggestion } from '../../lib/search/suggest.ts';
import { SearchGlyph } from '../site/search-form.tsx';
import { completeTerm } from './last-term.ts';
import { withQuery } from './search-state.ts';
import type { useQueryBox } from './use-query-box.ts';
import { useSuggestions } from './use-suggestions.ts';
import type { AskWorker } from './use-worker.ts';

const KIND_NAMES: Readonly<Record<Suggestion['kind'], string>> = {
  word: '',
  heading: '标题',
  title: '题名',
};

interface SearchBoxProps {
  readonly ask: AskWorker;
  readonly box: ReturnType<typeof useQueryBox>;
}

/** Downshift leaves a key alone when the event says so. */
function keepFromDownshift(event: { nativeEvent: object }): void {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
}

/**
 * The box with what may be meant below it. Enter takes what is typed, unless the
 * arrows have gone to a suggestion; nothing is suggested while an input method
 * composes, and its keys are its own.
 */
export function SearchBox({ ask, box }: SearchBoxProps) {
  const { state, typed, partial, boxProps, go, submit, onType, isComposing } = box;
  const items = useSuggestions(ask, partial);
  const [isWanted, setWanted] = useState(false);
  const isOpen = isWanted && partial !== '' && items.length > 0;

  const { getInputProps, getMenuProps, getItemProps, highlightedIndex } = useCombobox<Suggestion>({
    items: [...items],
    isOpen,
    inputValue: typed,
    selectedItem: null,
    itemToString: (item) => item?.text ?? '',
    onIsOpenChange: (change) => setWanted(change.isOpen),
    stateReducer: (_, { type, changes }) => {
      // Leaving the box takes nothing that was only pointed at; clicking in it opens nothing.
      if (type === useCombobox.stateChangeTypes.InputBlur)
        return { ...changes, selectedItem: null };
      if (type === useCombobox.stateChangeTypes.InputClick) return { ...changes, isOpen };
      return changes;
    },
    onStateChange: ({ type, selectedItem }) => {
      const { ItemClick, InputKeyDownEnter } = useCombobox.stateChangeTypes;
      if ((type === ItemClick || type === InputKeyDownEnter) && selectedItem) {
        go(withQuery(state, completeTerm(partial, selectedItem.text).trim()));
      }
    },
  });

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
        <ul
          {...getMenuProps({ 'aria-label': '检索提示' })}
          className="suggestions"
          hidden={!isOpen}
        >
          {isOpen
            ? items.map((item, index) => (
                <li key={`${item.kind} ${item.text}`} {...getItemProps({ item, index })}>
                  <span className="suggestion-text">{item.text}</span>
                  {item.reading && item.kind === 'word' ? (
                    <span className="suggestion-reading">
                      {item.reading.replaceAll(/\/\S+/g, '')}
                    </span>
                  ) : null}
                  <span className="suggestion-count figure">
                    {KIND_NAMES[item.kind]} {item.count} 处
                  </span>
                </li>
              ))
            : null}
        </ul>
      </form>
    </search>
  );
}
