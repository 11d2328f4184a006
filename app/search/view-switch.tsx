'use client';

import { type SearchState, VIEW_NAMES, VIEWS } from './search-state.ts';
import { type Go, StateLink } from './state-link.tsx';

/** The same result three ways. */
export function ViewSwitch({ state, go }: { readonly state: SearchState; readonly go: Go }) {
  return (
    <nav className="views" aria-label="看法">
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <StateLink
              to={{ ...state, view }}
              go={go}
              {...(view === state.view && { 'aria-current': 'true' })}
            >
              {VIEW_NAMES[view]}
            </StateLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
