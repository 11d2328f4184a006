'use client';

import type { ConcordanceOrder } from '../../lib/search/concordance.ts';
import { BesidePanel, BesideTabs } from './beside-panel.tsx';
import { KwicLines } from './kwic-lines.tsx';
import type { Found, KwicShown } from './messages.ts';
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
  return (
    <div className="kwic">
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
        <BesideTabs state={state} go={go} />
      </div>
      <BesidePanel ask={ask} state={state} go={go} shown={shown} />
      <KwicLines query={found.query} lines={shown.lines} works={found.works} />
    </div>
  );
}
