'use client';

import { useEffect } from 'react';

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** `/` puts the cursor into the page's search box, wherever the reader is. */
export function SlashKey() {
  useEffect(() => {
    function focusBox(event: KeyboardEvent) {
      if (event.key !== '/' || event.isComposing || isEditable(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
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
