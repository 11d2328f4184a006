'use client';

import { useEffect } from 'react';
import { Outcome } from './outcome.tsx';
import { QueryBuilder } from './query-builder.tsx';
import { QueryHelp } from './query-help.tsx';
import { SearchBox } from './search-box.tsx';
import { useQueryBox } from './use-query-box.ts';
import { useSearch } from './use-search.ts';
import { useWorker } from './use-worker.ts';

export function SearchPage() {
  const ask = useWorker();
  const box = useQueryBox();
  const { state, isRead, go } = box;
  const searching = useSearch(ask, state);
  const { query } = state;

  useEffect(() => {
    document.title = query === '' ? '检索 — 青典' : `${query} — 检索 — 青典`;
  }, [query]);

  return (
    <>
      <SearchBox ask={ask} box={box} />
      <p id="search-hint" className="search-hint">
        逐字查找；空格隔开的词须同在一段，加引号则连成一串。
      </p>
      <QueryBuilder state={state} go={go} />
      {isRead && query === '' ? <QueryHelp state={state} go={go} /> : null}
      <Outcome ask={ask} state={state} go={go} searching={searching} />
    </>
  );
}
