'use client';

import { useEffect, useState } from 'react';
import type { Suggestion } from '../../lib/search/suggest.ts';
import { lastTerm } from './last-term.ts';
import type { AskWorker } from './use-worker.ts';

/** Pause in typing after which suggestions are looked up, in milliseconds. */
const SUGGEST_AFTER = 80;
const NONE: readonly Suggestion[] = [];

/** What the term being typed may be the beginning of; nothing where there is none. */
export function useSuggestions(ask: AskWorker, partial: string): readonly Suggestion[] {
  const [items, setItems] = useState(NONE);
  useEffect(() => {
    const input = lastTerm(partial)?.text;
    if (input === undefined) {
      setItems(NONE);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(() => {
      const tell = (found: readonly Suggestion[]) => {
        if (isWanted) setItems(found.filter(({ text }) => text !== input));
      };
      // Suggestions are a help: without them the search goes on as typed.
      ask('suggest', { input }, { tell, fail: () => tell(NONE) });
    }, SUGGEST_AFTER);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, partial]);
  return items;
}
