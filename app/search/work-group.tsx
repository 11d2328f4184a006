'use client';

import { useState } from 'react';
import type { WorkId } from '../../lib/model.ts';
import type { Hit, WorkCount } from '../../lib/search/search.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import { HitView } from './hit-view.tsx';

/** Passages of a work shown at first, and how many each 显示更多 adds. */
const FIRST = 5;
const STEP = 20;

interface WorkGroupProps {
  readonly query: string;
  readonly count: WorkCount & { readonly title: string };
  /** Best first; more can be asked for. */
  readonly hits: readonly Hit[];
  /** Id of a hit → the one above that it nearly repeats, in another work. */
  readonly repeats: ReadonlyMap<string, Hit>;
  readonly showMore: (work: WorkId, limit: number) => void;
}

/** The hits of one work, best first, under its title and counts. */
export function WorkGroup({ query, count, hits, repeats, showMore }: WorkGroupProps) {
  const { work, title, passages, occurrences } = count;
  const [wanted, setWanted] = useState(FIRST);
  const shown = hits.slice(0, wanted);
  const left = passages - shown.length;
  // Only a work that stands on one page has anything to mark there.
  const isOnePage = hits.every(({ part }) => part === '');
  const step = Math.min(STEP, left);
  return (
    <section className="group" aria-labelledby={work}>
      <header>
        <h2 id={work}>
          <a className="bare" href={sitePath(hrefOf(work, '', '', isOnePage ? query : ''))}>
            {title}
          </a>
        </h2>
        <p className="figure">
          {occurrences.toLocaleString('zh-CN')} 处 · {passages.toLocaleString('zh-CN')} 段
        </p>
      </header>
      <ol>
        {shown.map((hit) => (
          <HitView key={hit.id} hit={hit} query={query} repeats={repeats.get(hit.id)} />
        ))}
      </ol>
      {left > 0 ? (
        <button
          type="button"
          className="act"
          onClick={() => {
            const next = shown.length + step;
            setWanted(next);
            if (hits.length < Math.min(next, passages)) showMore(work, next);
          }}
        >
          显示更多（还有 {left} 段）
        </button>
      ) : null}
    </section>
  );
}
