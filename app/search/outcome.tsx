'use client';

import { lazy, Suspense } from 'react';
import { UPDATED } from '../site/edition.ts';
import { DamageNotice } from './damage-notice.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { Headline, Said } from './headline.tsx';
import type { Found, Shown } from './messages.ts';
import { Narrowing } from './narrowing.tsx';
import { NothingFound } from './nothing-found.tsx';
import { PassagesView } from './passages-view.tsx';
import { QueryProblems } from './query-problems.tsx';
import { isNarrowed, type SearchState, VIEW_NAMES } from './search-state.ts';
import type { Go } from './state-link.tsx';
import { SynonymOffers } from './synonym-offers.tsx';
import type { useSearch } from './use-search.ts';
import type { AskWorker } from './use-worker.ts';
import { ViewSwitch } from './view-switch.tsx';

// What most readers never open is not fetched for them.
const KwicView = lazy(() => import('./kwic-view.tsx').then((it) => ({ default: it.KwicView })));
const FiguresView = lazy(() =>
  import('./figures-view.tsx').then((it) => ({ default: it.FiguresView })),
);

interface OutcomeProps {
  readonly ask: AskWorker;
  readonly state: SearchState;
  readonly go: Go;
  readonly searching: ReturnType<typeof useSearch>;
}

/** Whatever there is to say about the query: nothing yet, waiting, failed, none, or the result. */
export function Outcome({ ask, state, go, searching }: OutcomeProps) {
  const { found, failure, isWaiting, retry } = searching;
  const { measure, beside } = state;
  const asked = { ...(searching.asked ?? state), measure, beside };
  if (state.query === '') return <Said said="" />;
  if (failure === UPDATED) {
    return (
      <div className="search-said" role="status">
        <p>
          {UPDATED}。
          <button type="button" className="act" onClick={() => window.location.reload()}>
            刷新
          </button>
        </p>
      </div>
    );
  }
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

  const problems = (
    <>
      {found.damage ? <DamageNotice damage={found.damage} /> : null}
      <QueryProblems query={found.query} problems={found.problems} />
    </>
  );
  // Facets are only of what was found: without them it is not the narrowing that left nothing.
  if (found.exact && found.counts.passages === 0 && !found.facets) {
    return (
      <>
        {problems}
        <NothingFound state={asked} go={go} found={found} />
      </>
    );
  }
  return (
    <>
      {problems}
      <div className="search-found" aria-busy={isWaiting}>
        <Headline found={found} isNarrowed={isNarrowed(asked)} />
        <div className="search-tools">
          <ViewSwitch state={state} go={go} />
          {asked.view === 'figures' ? null : (
            <ExportButtons
              ask={ask}
              state={asked}
              sheet={asked.view}
              name={VIEW_NAMES[asked.view]}
              formats={asked.view === 'passages' ? ['csv', 'json', 'list'] : ['csv', 'json']}
            />
          )}
        </div>
        <SynonymOffers state={asked} go={go} offers={found.synonyms} />
        {found.facets ? <FacetPanel state={state} go={go} facets={found.facets} /> : null}
        <div className="search-shown">
          <Narrowing state={state} go={go} {...(found.facets && { facets: found.facets })} />
          {found.exact && found.counts.passages === 0 ? (
            <p className="search-said">所选范围内没有。取消其中一项，或换一种看法。</p>
          ) : (
            <Suspense fallback={<p className="search-said search-wait">正在载入……</p>}>
              <ShownView ask={ask} state={asked} go={go} found={found} searching={searching} />
            </Suspense>
          )}
        </div>
      </div>
    </>
  );
}

interface ShownViewProps extends OutcomeProps {
  readonly found: Found;
}

function ShownView({ ask, state, go, found, searching }: ShownViewProps) {
  const shown: Shown | undefined = found.shown;
  if (shown?.view !== state.view) {
    return <p className="search-said search-wait">正在逐字核对……</p>;
  }
  switch (shown.view) {
    case 'passages':
      return (
        <PassagesView
          found={found}
          shown={shown}
          more={searching.more}
          showMore={searching.showMore}
        />
      );
    case 'kwic':
      return <KwicView ask={ask} state={state} go={go} found={found} shown={shown} />;
    case 'figures':
      return <FiguresView ask={ask} state={state} go={go} found={found} shown={shown} />;
  }
}
