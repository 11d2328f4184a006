'use client';

import { useCallback, useEffect, useState } from 'react';
import type { WorkId } from '../../lib/model.ts';
import type { Hit } from '../../lib/search/search.ts';
import type { Found } from './messages.ts';
import { questionOf, type SearchState } from './search-state.ts';
import type { AskWorker } from './use-worker.ts';

export interface Searching {
  /** What is shown: the latest answer, which may be to an earlier question. */
  readonly found?: Found;
  /** The question that it answers. */
  readonly asked?: SearchState;
  /** Further hits asked for, by work. */
  readonly more: ReadonlyMap<WorkId, readonly Hit[]>;
  readonly failure?: string;
  readonly isWaiting: boolean;
}

const IDLE: Searching = { more: new Map(), isWaiting: false };

/**
 * Searches off the main thread. A newer question replaces an older one; until it
 * is answered the older answer stays.
 */
export function useSearch(ask: AskWorker, state: SearchState) {
  const [searching, setSearching] = useState<Searching>(IDLE);
  const [attempt, setAttempt] = useState(0);
  const question = questionOf(state);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question says all that is asked of the state, and another attempt asks the same again
  useEffect(() => {
    if (state.query === '') {
      // Nothing is asked any more: an answer on its way is not wanted.
      ask('search', { state }, { tell: () => {} });
      setSearching(IDLE);
      return;
    }
    setSearching(({ failure: _, ...before }) => ({ ...before, isWaiting: true }));
    ask(
      'search',
      { state },
      {
        tell: (found) =>
          setSearching(({ asked, more }) => {
            const isSame = asked !== undefined && questionOf(asked) === question;
            return { found, asked: state, more: isSame ? more : new Map(), isWaiting: true };
          }),
        done: () => setSearching((before) => ({ ...before, isWaiting: false })),
        fail: (failure) => setSearching({ failure, more: new Map(), isWaiting: false }),
      },
    );
  }, [ask, question, attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question says all that is asked of the state
  const showMore = useCallback(
    (work: WorkId, limit: number) => {
      const tell = (hits: readonly Hit[]) =>
        setSearching((before) => ({ ...before, more: new Map(before.more).set(work, hits) }));
      ask('more', { state, work, limit }, { tell });
    },
    [ask, question],
  );
  const retry = useCallback(() => setAttempt((attempts) => attempts + 1), []);
  return { ...searching, showMore, retry };
}
