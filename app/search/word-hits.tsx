'use client';

import type { WordResult } from '../../lib/search/word-search.ts';
import { HitView } from './hit-view.tsx';
import { useHitKeys } from './use-hit-keys.ts';

/** Passages that hold words of a query that is nowhere: no hits, and headed so. */
export function WordHits({ words: { words, hits } }: { readonly words: WordResult }) {
  const onKeyDown = useHitKeys();
  return (
    <section className="by-words" aria-labelledby="by-words" onKeyDown={onKeyDown}>
      <h2 id="by-words">无逐字命中，以下按词查得</h2>
      <p className="by-words-note figure">
        词：{words.map(({ word, passages }) => `${word}（${passages} 段）`).join('、')}
        。先列含词多的段；不是逐字命中，不计入处数。
      </p>
      <ol>
        {hits.map((hit) => (
          <HitView key={hit.id} hit={hit} query={hit.words.join(' ')} showTitle />
        ))}
      </ol>
    </section>
  );
}
