'use client';

import { useEffect } from 'react';
import { SearchGlyph } from '../site/search-form.tsx';
import { Outcome } from './outcome.tsx';
import { useQueryBox } from './use-query-box.ts';
import { useSearch } from './use-search.ts';

export function SearchPage() {
  const { query, boxProps, keep } = useQueryBox();
  const searching = useSearch(query);

  useEffect(() => {
    document.title = query === '' ? '检索 — 青典' : `${query} — 检索 — 青典`;
  }, [query]);

  return (
    <>
      <search className="ask search-box">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <input
            {...boxProps}
            type="search"
            name="q"
            aria-label="检索全库"
            aria-keyshortcuts="/"
            aria-describedby="search-hint"
            placeholder="入河排污口、三线一单、PM2.5 …"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
          />
          <button className="ask-go" type="submit" aria-label="检索">
            <SearchGlyph />
          </button>
        </form>
      </search>
      <p id="search-hint" className="search-hint">
        逐字查找。空格隔开的几个词须同在一段；加引号的按一串字查。
      </p>
      <Outcome query={query} searching={searching} />
    </>
  );
}
