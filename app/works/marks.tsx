'use client';

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Mark } from '../../lib/model.ts';
import { HitBar } from './hit-bar.tsx';
import { useQuery } from './use-query.ts';

type MarkText = (text: string) => readonly Mark[];

const NO_MARKS: readonly Mark[] = [];
const markNothing: MarkText = () => NO_MARKS;

const MarksContext = createContext<MarkText>(markNothing);

/** Marks of the page's query in a passage; none before the query is known. */
export function useMarks(passage: string): readonly Mark[] {
  const markText = useContext(MarksContext);
  return useMemo(() => markText(passage), [markText, passage]);
}

/**
 * Marks `?q=` in all the prose it holds, with the code that searched. That code
 * and its tables are fetched only when there is a query.
 */
export function Marks({ children }: { readonly children: ReactNode }) {
  const query = useQuery();
  const [marker, setMarker] = useState<{ query: string; markText: MarkText }>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (query === '') return;
    let wanted = true;
    import('./load-marker.ts')
      .then(({ loadMarker }) => loadMarker(query))
      .then((markText) => wanted && setMarker({ query, markText }))
      .catch(() => wanted && setFailed(true));
    return () => {
      wanted = false;
    };
  }, [query]);

  const ready = query !== '' && marker?.query === query;
  return (
    <MarksContext value={ready ? marker.markText : markNothing}>
      {children}
      {ready || (failed && query !== '') ? (
        <HitBar key={query} query={query} failed={failed} />
      ) : null}
    </MarksContext>
  );
}
