'use client';

import { startTransition, useCallback, useEffect, useState } from 'react';
import type { Alignment } from '../../lib/compare/align.ts';
import type { Work, WorkId } from '../../lib/model.ts';
import { brokenFile } from '../site/data.ts';
import { assertCurrent, loadAlignment, loadWork, type Stored } from './load-works.ts';
import { type Comparison, placeRows } from './place-rows.ts';

/** Works loaded and set beside the first of them. */
export interface Compared {
  readonly works: readonly Work[];
  readonly comparison: Comparison;
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
  return { works, comparison, alignments, ...(damage !== undefined && { damage }) };
}

/**
 * Loads works and how they answer the first; the last ones stay until the next are there.
 *
 * @param stored where the data has each work
 */
export function useCompared(ids: readonly WorkId[] | undefined, stored: readonly Stored[]) {
  const [compared, setCompared] = useState<Compared>();
  const [failure, setFailure] = useState<string>();
  const [tries, setTries] = useState(0);
  const key = ids?.join(',');

  // biome-ignore lint/correctness/useExhaustiveDependencies: trying again asks for the same
  useEffect(() => {
    if (key === undefined) return;
    let wanted = true;
    setFailure(undefined);
    loadCompared(key.split(','), stored).then(
      (loaded) => wanted && startTransition(() => setCompared(loaded)),
      (error: unknown) =>
        wanted && setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, [key, stored, tries]);

  const isCurrent = compared?.works.map(({ id }) => id).join(',') === key;
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { compared, failure, isWaiting: !isCurrent && failure === undefined, retry };
}
