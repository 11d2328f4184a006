'use client';

import { useEffect } from 'react';

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** A page that finds within itself has a button that says which key does. */
const OWN_SLASH = 'button[aria-keyshortcuts="/"]';

/**
 * `/` and Ctrl+K put the cursor into the page's search box, wherever the reader is.
 * Where a work is read, `/` looks within it (see works/marks.tsx), Ctrl+K in the library.
 */
export function SlashKey() {
  useEffect(() => {
    function focusBox(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const isHeld = event.ctrlKey || event.metaKey;
      const isSlash = event.key === '/' && !isHeld && !isEditable(event.target);
      if (isSlash && document.querySelector(OWN_SLASH)) return;
      if (!isSlash && !(isHeld && !event.shiftKey && event.key.toLowerCase() === 'k')) return;
      const box = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    }
    document.addEventListener('keydown', focusBox);
    return () => document.removeEventListener('keydown', focusBox);
  }, []);
  return null;
}
