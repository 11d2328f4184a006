'use client';

import { sitePath } from '../site/paths.ts';
import { Headline } from './headline.tsx';
import { NothingFound } from './nothing-found.tsx';
import { useHitKeys } from './use-hit-keys.ts';
import type { useSearch } from './use-search.ts';
import { WorkGroup } from './work-group.tsx';

interface OutcomeProps {
  readonly query: string;
  readonly searching: ReturnType<typeof useSearch>;
}

/** Whatever there is to say about the query: nothing yet, waiting, failed, none, or the hits. */
export function Outcome({ query, searching }: OutcomeProps) {
  const { found, failure, isWaiting, more, showMore, retry } = searching;
  const onKeyDown = useHitKeys();
  if (query === '') return <Headline said="" />;
  if (failure !== undefined) {
    return (
      <div className="search-said" role="alert">
        <p>检索没有完成。{failure}。</p>
        <p>
          若网站刚刚更新，请刷新页面；自行部署的，请确认 data 目录已一并发布。
          <button type="button" className="act" onClick={retry}>
            再试一次
          </button>
        </p>
      </div>
    );
  }
  if (!found) return <p className="search-said search-wait">正在载入索引……</p>;
  if (found.passages === 0) return <NothingFound found={found} />;

  const groups = [...found.byWork].sort((a, b) => b.occurrences - a.occurrences);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside
    <div className="search-found" aria-busy={isWaiting} onKeyDown={onKeyDown}>
      <Headline
        said={`${found.occurrences} 处，${found.passages} 段，${found.works} 件`}
        counted={found}
      />
      <nav className="search-works" aria-label="按件">
        <ol>
          {groups.map(({ work, title, occurrences }) => (
            <li key={work}>
              <a href={`#${work}`}>{title}</a>
              <span className="figure">{occurrences}</span>
            </li>
          ))}
        </ol>
        <p className="search-how">
          <a href={sitePath('/about/#counting')}>怎样计数</a>
        </p>
      </nav>
      <div className="search-groups">
        {groups.map((count) => (
          <WorkGroup
            key={`${found.query} ${count.work}`}
            query={found.query}
            count={count}
            hits={more.get(count.work) ?? found.hits.filter(({ work }) => work === count.work)}
            showMore={showMore}
          />
        ))}
      </div>
    </div>
  );
}
