'use client';

import type { SynonymOffer } from '../../lib/search/offers.ts';
import { joinSynonyms } from './join-synonyms.ts';
import { type SearchState, withQuery } from './search-state.ts';
import { type Go, StateLink } from './state-link.tsx';

interface SynonymOffersProps {
  readonly state: SearchState;
  readonly go: Go;
  readonly offers: readonly SynonymOffer[];
}

/** Other writings of what is looked for, with counts of their own, to be joined by a click. */
export function SynonymOffers({ state, go, offers }: SynonymOffersProps) {
  const literals = [...new Set(offers.map(({ literal }) => literal))];
  return literals.map((literal) => {
    const own = offers.filter((offer) => offer.literal === literal);
    const total = own.reduce((sum, { count }) => sum + count, 0);
    return (
      <p key={literal} className="offer figure">
        {literals.length > 1 ? `“${literal}”` : ''}另有同义写法 {total} 处：
        {own.map(({ term, count }, i) => (
          <span key={term}>
            {i > 0 ? '、' : ''}
            <StateLink to={withQuery(state, term)} go={go}>
              {term}
            </StateLink>{' '}
            {count}
          </span>
        ))}
        <StateLink
          className="act"
          to={withQuery(state, joinSynonyms(state.query, literal))}
          go={go}
        >
          一并检索
        </StateLink>
      </p>
    );
  });
}
