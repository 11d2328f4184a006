'use client';

import type { UseComboboxReturnValue } from 'downshift';
import type { Suggestion } from '../../lib/search/suggest.ts';

const KIND_NAMES: Readonly<Record<Suggestion['kind'], string>> = {
  word: '',
  heading: '标题',
  title: '题名',
};

interface SuggestionMenuProps {
  readonly combobox: UseComboboxReturnValue<Suggestion>;
  readonly items: readonly Suggestion[];
  readonly isOpen: boolean;
}

/** What may be meant, below the box: it covers, and moves nothing. */
export function SuggestionMenu({ combobox, items, isOpen }: SuggestionMenuProps) {
  const { getMenuProps, getItemProps } = combobox;
  return (
    <ul {...getMenuProps({ 'aria-label': '检索提示' })} className="suggestions" hidden={!isOpen}>
      {isOpen
        ? items.map((item, index) => (
            <li key={`${item.kind} ${item.text}`} {...getItemProps({ item, index })}>
              <span className="suggestion-text">{item.text}</span>
              {item.reading && item.kind === 'word' ? (
                <span className="suggestion-reading">{item.reading.replaceAll(/\/\S+/g, '')}</span>
              ) : null}
              <span className="suggestion-count figure">
                {KIND_NAMES[item.kind]} {item.count} 处
              </span>
            </li>
          ))
        : null}
    </ul>
  );
}
