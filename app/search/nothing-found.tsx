'use client';

import { sitePath } from '../site/paths.ts';
import { Headline } from './headline.tsx';
import type { Found } from './messages.ts';

/** None is an answer: it says what was looked for, and what each term finds alone. */
export function NothingFound({ found }: { readonly found: Found }) {
  const { query, apart } = found;
  const said =
    apart.length > 0
      ? '没有一段同时含有这几个词'
      : `全库没有“${query.replace(/^"|"$/g, '')}”这一串字`;
  return (
    <div className="search-said">
      <Headline said={`0 处。${said}`} />
      <p className="headline figure" aria-hidden="true">
        <strong>0 处</strong>
      </p>
      <p>{said}。</p>
      {apart.length > 0 ? (
        <ul className="search-apart" aria-label="分开查">
          {apart.map(({ query: single, occurrences }) => (
            <li key={single}>
              {occurrences > 0 ? (
                <a href={sitePath(`/search/?q=${encodeURIComponent(single)}`)}>{single}</a>
              ) : (
                single
              )}
              <span className="figure">单独出现 {occurrences} 处</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>青典按字面查找，不猜近义：可试较短的一串，或原文可能的另一种写法。</p>
      )}
    </div>
  );
}
