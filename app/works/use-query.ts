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

/** Takes the query out of the address, and its marks off the page. */
export function dropQuery(): void {
  const url = new URL(window.location.href);
  url.searchParams.delete('q');
  window.history.replaceState(null, '', url);
  window.dispatchEvent(new Event(CHANGED));
}
