'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Alignment } from '../../lib/compare/align.ts';
import type { Work, WorkId } from '../../lib/model.ts';
import { loadAlignment, loadWork } from './load-works.ts';
import { type Comparison, placeRows } from './place-rows.ts';

/** Works loaded and set beside the first of them. */
export interface Compared {
  readonly works: readonly Work[];
  readonly comparison: Comparison;
  /** How the columns behind the first answer it; undefined where the two were not aligned. */
  readonly alignments: readonly (Alignment | undefined)[];
}

async function loadCompared(ids: readonly WorkId[]): Promise<Compared | undefined> {
  const [leader = '', ...others] = ids;
  const [works, alignments] = await Promise.all([
    Promise.all(ids.map(loadWork)),
    Promise.all(others.map((id) => loadAlignment(leader, id))),
  ]);
  const [lead, ...sides] = works;
  if (!lead) return undefined;
  const columns = sides.map((work, at) => ({ work, alignment: alignments[at] }));
  return { works, comparison: placeRows(lead, columns), alignments };
}

/** Loads works and how they answer the first; the last ones stay until the next are there. */
export function useCompared(ids: readonly WorkId[] | undefined) {
  const [compared, setCompared] = useState<Compared>();
  const [failure, setFailure] = useState<string>();
  const [tries, setTries] = useState(0);
  const key = ids?.join(',');

  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again asks for the same
  useEffect(() => {
    if (key === undefined) return;
    let wanted = true;
    setFailure(undefined);
    loadCompared(key.split(',')).then(
      (loaded) => wanted && setCompared(loaded),
      (error: unknown) =>
        wanted && setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, [key, tries]);

  const isCurrent = compared?.works.map(({ id }) => id).join(',') === key;
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { compared, failure, isWaiting: !isCurrent && failure === undefined, retry };
}
