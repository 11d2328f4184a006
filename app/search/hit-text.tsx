'use client';

import { Fragment, useState } from 'react';
import type { Hit } from '../../lib/search/search.ts';
import { MarkedText } from '../works/marked-text.tsx';
import { clip } from '../works/segments.ts';
import { excerpt } from './excerpt.ts';

/** The words of a passage around its marks, and on demand all of them. */
export function HitText({ hit }: { readonly hit: Hit }) {
  const [isWhole, setWhole] = useState(false);
  const { text, marks, lead } = hit;
  const windows = isWhole ? [[0, text.length] as const] : excerpt(text, marks, lead);
  const isCut = windows.some(([start, end]) => end - start < text.length);
  return (
    <p className={`hit-text hit-${hit.kind}`}>
      {windows.map(([start, end]) => (
        <Fragment key={start}>
          {start > 0 ? <span className="cut">……</span> : null}
          <MarkedText
            text={text.slice(start, end)}
            marks={clip(marks, start, end - start)}
            opening={Math.max(0, Math.min(lead, end) - start)}
          />
        </Fragment>
      ))}
      {isCut && (windows.at(-1)?.[1] ?? 0) < text.length ? <span className="cut">……</span> : null}
      {isCut ? (
        <button type="button" className="hit-whole" onClick={() => setWhole(true)}>
          看全段
        </button>
      ) : null}
    </p>
  );
}
