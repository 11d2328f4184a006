'use client';

import { QUERY_EXAMPLES } from './query-examples.ts';
import { type SearchState, withQuery } from './search-state.ts';
import { type Go, StateLink } from './state-link.tsx';

interface QueryHelpProps {
  readonly state: SearchState;
  readonly go: Go;
}

/** How a query is written, while there is none: every example can be tried. */
export function QueryHelp({ state, go }: QueryHelpProps) {
  return (
    <section className="query-help" aria-labelledby="query-help">
      <h2 id="query-help">写法</h2>
      <dl>
        {QUERY_EXAMPLES.map(({ query, says }) => (
          <div key={query}>
            <dt>
              <StateLink to={withQuery(state, query)} go={go}>
                {query}
              </StateLink>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <p className="query-help-more">
        也可打拼音或首字母（如 hfx），从提示里选词。全角标点同样有效。
      </p>
    </section>
  );
}
