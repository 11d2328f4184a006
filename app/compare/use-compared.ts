'use client';

import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { Alignment } from '../../lib/compare/align.ts';
import type { Work, WorkId } from '../../lib/model.ts';
import { brokenFile } from '../site/data.ts';
import type { CompareState } from './compare-state.ts';
import { assertCurrent, loadAlignment, loadWork, type Stored } from './load-works.ts';
import type { Opening } from './opening.ts';
import { type Overview, overviewOf } from './overview.ts';
import { type ComparedRows, placeRows } from './place-rows.ts';

/** Works loaded and set beside the first of them. */
export interface Compared {
  readonly works: readonly Work[];
  readonly comparison: ComparedRows;
  readonly overview: Overview;
  /** Or are the first rows all there is so far? */
  readonly isWhole: boolean;
  /** How the columns behind the first answer it; undefined where the two were not aligned. */
  readonly alignments: readonly (Alignment | undefined)[];
  /** What is damaged of the alignments; then the works are there to be read each by itself. */
  readonly damage?: string;
}

/** How the leader is answered by the others, as far as the files that say so are whole. */
async function loadAlignments(leader: WorkId, others: readonly WorkId[]) {
  try {
    return { alignments: await Promise.all(others.map((id) => loadAlignment(leader, id))) };
  } catch (error) {
    if (brokenFile(error) === undefined || !(error instanceof Error)) throw error;
    // Files are gone, too, when there are newer ones.
    await assertCurrent();
    return { alignments: others.map(() => undefined), damage: error.message };
  }
}

async function loadCompared(
  ids: readonly WorkId[],
  stored: readonly Stored[],
): Promise<Compared | undefined> {
  const [leader = '', ...others] = ids;
  const [works, { alignments, damage }] = await Promise.all([
    Promise.all(ids.map((id) => loadWork(stored.find((one) => one.id === id)?.file ?? ''))),
    loadAlignments(leader, others),
  ]);
  const [lead, ...sides] = works;
  if (!lead) return undefined;
  const columns = sides.map((work, at) => ({ work, alignment: alignments[at] }));
  const comparison = placeRows(lead, columns);
  const overview = overviewOf(comparison.rows);
  const found = { works, comparison, overview, alignments, isWhole: true };
  return damage === undefined ? found : { ...found, damage };
}

/** What stands on the page before anything is loaded. */
function comparedSoFar({ works, rows, overview }: Opening): Compared {
  return {
    works,
    comparison: { rows, rowOf: () => undefined },
    overview,
    alignments: [],
    isWhole: false,
  };
}

/** Whether what the page opens with is what a state asks for: from the top, in rows. */
function isAskedFor({ works }: Opening, { works: ids, mode, at }: CompareState): boolean {
  return mode === 'rows' && at.join('') === '' && ids.join() === works.map(({ id }) => id).join();
}

interface ComparedOptions {
  /** Undefined when there is nothing to compare. */
  readonly state: CompareState | undefined;
  /** Whether the state is what the address asks for: only then something is loaded. */
  readonly isRead: boolean;
  /** Where the data has each work. */
  readonly stored: readonly Stored[];
  readonly opening: Opening | undefined;
}

/** Loads works and how they answer the first; the last ones stay until the next are there. */
export function useCompared({ state, isRead, stored, opening }: ComparedOptions) {
  const [loaded, setLoaded] = useState<Compared>();
  const [failure, setFailure] = useState<string>();
  const [tries, setTries] = useState(0);
  const key = isRead ? state?.works.join() : undefined;
  const first = useMemo(() => opening && comparedSoFar(opening), [opening]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again asks for the same
  useEffect(() => {
    if (key === undefined) return;
    let wanted = true;
    setFailure(undefined);
    loadCompared(key.split(','), stored).then(
      (compared) => wanted && startTransition(() => setLoaded(compared)),
      (error: unknown) =>
        wanted && setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, [key, stored, tries]);

  const isOpening = state && opening && isAskedFor(opening, state);
  const compared = loaded ?? (isOpening ? first : undefined);
  const isCurrent = loaded !== undefined && loaded.works.map(({ id }) => id).join() === key;
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { compared, failure, isWaiting: !isCurrent && failure === undefined, retry };
}
