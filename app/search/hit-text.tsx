'use client';

import { useState } from 'react';
import type { Hit } from '../../lib/search/search.ts';
import { excerpt } from './excerpt.ts';
import { WindowedText } from './windowed-text.tsx';

/** The words of a passage around its marks, and on demand all of them. */
export function HitText({ hit }: { readonly hit: Hit }) {
  const [isWhole, setWhole] = useState(false);
  const { text, marks, lead } = hit;
  const windows = isWhole ? [[0, text.length] as const] : excerpt(text, marks, lead);
  const isCut = windows.some(([start, end]) => end - start < text.length);
  return (
    <p className={`hit-text hit-${hit.kind}`}>
      <WindowedText text={text} marks={marks} lead={lead} windows={windows} />
      {isCut ? (
        <button type="button" className="hit-whole" onClick={() => setWhole(true)}>
          看全段
        </button>
      ) : null}
    </p>
  );
}
