'use client';

import { useMemo } from 'react';
import type { WorkId } from '../../lib/model.ts';
import { findNearIdentical } from '../../lib/search/near-identical.ts';
import type { Hit } from '../../lib/search/search.ts';
import type { Found, PassagesShown } from './messages.ts';
import { useHitKeys } from './use-hit-keys.ts';
import { WorkGroup } from './work-group.tsx';

interface PassagesViewProps {
  readonly found: Found;
  readonly shown: PassagesShown;
  readonly more: ReadonlyMap<WorkId, readonly Hit[]>;
  readonly showMore: (work: WorkId, limit: number) => void;
}

/** 段落: passages by work, best first. */
export function PassagesView({ found, shown, more, showMore }: PassagesViewProps) {
  const onKeyDown = useHitKeys();
  const groups = useMemo(
    () =>
      shown.byWork.map((count) => ({
        count,
        hits: more.get(count.work) ?? shown.hits.filter(({ work }) => work === count.work),
      })),
    [shown, more],
  );
  const repeats = useMemo(() => {
    const hits = groups.flatMap((group) => group.hits);
    const byId = new Map(hits.map((hit) => [hit.id, hit]));
    const found = new Map<string, Hit>();
    for (const [id, first] of findNearIdentical(hits)) {
      const hit = byId.get(first);
      if (hit) found.set(id, hit);
    }
    return found;
  }, [groups]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside
    <div className="search-groups" onKeyDown={onKeyDown}>
      {groups.map(({ count, hits }) => (
        <WorkGroup
          key={`${found.query} ${count.work}`}
          query={found.query}
          count={count}
          hits={hits}
          repeats={repeats}
          showMore={showMore}
        />
      ))}
    </div>
  );
}
