'use client';

import { useCombobox } from 'downshift';
import { useState } from 'react';
import type { Suggestion } from '../../lib/search/suggest.ts';
import { useSuggestions } from './use-suggestions.ts';
import type { AskWorker } from './use-worker.ts';

/** Downshift leaves a key alone when the event says so. */
export function keepFromDownshift(event: { readonly nativeEvent: object }): void {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
}

interface SuggestionMenuOptions {
  readonly ask: AskWorker;
  /** What the box holds. */
  readonly typed: string;
  /** What was typed last, when no input method is at work: to be completed. */
  readonly partial: string;
  readonly take: (suggestion: Suggestion) => void;
}

/** The menu below a search box: what is in it, whether it is open, which line is pointed at. */
export function useSuggestionMenu({ ask, typed, partial, take }: SuggestionMenuOptions) {
  const items = useSuggestions(ask, partial);
  const [isWanted, setWanted] = useState(false);
  /** The line pointed at goes along with its text when another list comes. */
  const [pointed, setPointed] = useState<Suggestion>();
  const isOpen = isWanted && partial !== '' && items.length > 0;
  const combobox = useCombobox<Suggestion>({
    items: [...items],
    isOpen,
    inputValue: typed,
    selectedItem: null,
    highlightedIndex: items.findIndex(
      ({ kind, text }) => kind === pointed?.kind && text === pointed.text,
    ),
    onHighlightedIndexChange: ({ highlightedIndex }) => setPointed(items[highlightedIndex]),
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
      if ((type === ItemClick || type === InputKeyDownEnter) && selectedItem) take(selectedItem);
    },
  });
  return { combobox, items, isOpen, setWanted };
}
