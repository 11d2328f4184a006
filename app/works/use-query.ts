'use client';

import { useSyncExternalStore } from 'react';

const CHANGED = 'qingdian:query';

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(CHANGED, changed);
  };
}

function queryOfPage(): string {
  return new URLSearchParams(window.location.search).get('q')?.trim() ?? '';
}

/** `?q=` of the page; empty while the page is being prepared. */
export function useQuery(): string {
  return useSyncExternalStore(subscribe, queryOfPage, () => '');
}

/** Puts a query into the address of the page, or takes it out, without a step to go back from. */
export function setQuery(query: string): void {
  const url = new URL(window.location.href);
  if (query.trim() === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query.trim());
  window.history.replaceState(null, '', url);
  window.dispatchEvent(new Event(CHANGED));
}
