'use client';

import type { ConcordanceOrder } from '../../lib/search/concordance.ts';
import { ExportButtons } from './export-buttons.tsx';
import { KwicLines } from './kwic-lines.tsx';
import type { Found, KwicShown } from './messages.ts';
import { NeighbourList } from './neighbour-list.tsx';
import { ORDERS, type SearchState } from './search-state.ts';
import { type Go, StateLink } from './state-link.tsx';
import type { AskWorker } from './use-worker.ts';

const ORDER_NAMES: Readonly<Record<ConcordanceOrder, string>> = {
  order: '原序',
  left: '左文',
  right: '右文',
  work: '文献',
};

interface KwicViewProps {
  readonly ask: AskWorker;
  readonly state: SearchState;
  readonly go: Go;
  readonly found: Found;
  readonly shown: KwicShown;
}

/** 语境: every occurrence on a line of its own, with what stands beside it. */
export function KwicView({ ask, state, go, found, shown }: KwicViewProps) {
  const { lines, neighbours } = shown;
  return (
    <div className="kwic">
      <details className="beside">
        <summary>左右邻词</summary>
        <p className="beside-how">点词只留它，点“排除”去掉它。</p>
        <div className="beside-sides">
          {(['left', 'right'] as const).map((side) => (
            <section key={side} aria-labelledby={`beside-${side}`}>
              <h2 id={`beside-${side}`}>{side === 'left' ? '左邻' : '右邻'}</h2>
              <NeighbourList state={state} go={go} side={side} neighbours={neighbours[side]} />
              <ExportButtons
                ask={ask}
                state={state}
                sheet={side}
                name={side === 'left' ? '左邻词' : '右邻词'}
                formats={['csv', 'json']}
              />
            </section>
          ))}
        </div>
      </details>
      <div className="kwic-head">
        <nav className="sorts" aria-label="排序">
          <span>排序</span>
          <ul>
            {ORDERS.map((order) => (
              <li key={order}>
                <StateLink
                  to={{ ...state, order }}
                  go={go}
                  {...(order === state.order && { 'aria-current': 'true' })}
                >
                  {ORDER_NAMES[order]}
                </StateLink>
              </li>
            ))}
          </ul>
        </nav>
        <p className="figure">{lines.length.toLocaleString('zh-CN')} 行</p>
      </div>
      <KwicLines query={found.query} lines={lines} works={found.works} />
    </div>
  );
}
