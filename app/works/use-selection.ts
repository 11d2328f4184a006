'use client';

import { useEffect, useState } from 'react';
import { type SelectedText, selectedTexts } from './selection.ts';

/** A pause after which a selection is taken to be made, in milliseconds. */
const SETTLED = 250;
const NOTHING: readonly SelectedText[] = [];

/** What the reader has selected of the text, once the selection stands still. */
export function useSelection(): readonly SelectedText[] {
  const [texts, setTexts] = useState(NOTHING);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function read() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const next = selectedTexts(window.getSelection());
        // A dialog takes the selection away; what was chosen is kept until it is left.
        if (document.querySelector('dialog[open]')) return;
        setTexts(next.length === 0 ? NOTHING : next);
      }, SETTLED);
    }
    // What was selected before the page came to life counts too.
    read();
    document.addEventListener('selectionchange', read);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', read);
    };
  }, []);

  return texts;
}
