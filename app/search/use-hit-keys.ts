'use client';

import { type KeyboardEvent, useCallback } from 'react';

/** Arrows go from hit to hit, up from the first back into the box, as does Escape. */
export function useHitKeys() {
  return useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit]')];
    const focused = document.activeElement;
    const at = focused instanceof HTMLElement ? links.indexOf(focused) : -1;
    if (at < 0) return;
    const box = document.querySelector<HTMLElement>('input[type="search"]');
    let next: HTMLElement | null | undefined;
    if (event.key === 'ArrowDown') next = links[at + 1];
    else if (event.key === 'ArrowUp') next = at === 0 ? box : links[at - 1];
    else if (event.key === 'Escape') next = box;
    if (!next) return;
    event.preventDefault();
    next.focus();
  }, []);
}
