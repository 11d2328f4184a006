'use client';

import { parseQuery } from '../../lib/search/parse-query.ts';
import { sitePath } from '../site/paths.ts';
import { Said } from './headline.tsx';
import type { Found } from './messages.ts';
import { type SearchState, withQuery } from './search-state.ts';
import { shorten } from './shorten.ts';
import { type Go, StateLink } from './state-link.tsx';
import { SynonymOffers } from './synonym-offers.tsx';
import { verifiedScope } from './verified-scope.ts';
import { WordHits } from './word-hits.tsx';

interface NothingFoundProps {
  readonly state: SearchState;
  readonly go: Go;
  readonly found: Found;
}

/** None is an answer: it says what was looked for, and what may be meant instead. */
export function NothingFound({ state, go, found }: NothingFoundProps) {
  const { query, apart, damage, synonyms, words, meant } = found;
  const { root } = parseQuery(query);
  const isApart = apart.some(({ occurrences }) => occurrences > 0);
  const where = damage?.scanned?.unread.length ? '读得到的各件中' : '全库';
  const said = isApart
    ? '没有一段同时含有这几个词'
    : root?.type === 'literal' && !root.synonyms
      ? `${where}没有“${shorten(root.text)}”这一串字`
      : `${where}没有合于“${shorten(query)}”的一段`;
  const corrections = meant?.corrections ?? [];
  const parts = (meant?.parts ?? []).flatMap((one) => one.parts);
  return (
    <div className="search-said">
      <Said said={`0 处。${said}`} />
      <p className="headline figure" aria-hidden="true">
        <strong>0 处</strong>
      </p>
      <p className="certificate figure">
        {verifiedScope(found)}：0 处。
        <a href={sitePath('/about/#counting')}>怎样计数</a>
      </p>
      <p>{said}。</p>
      <SynonymOffers state={state} go={go} offers={synonyms} />
      {isApart ? (
        <ul className="search-apart" aria-label="分开查">
          {apart.map(({ query: single, occurrences }) => (
            <li key={single}>
              {occurrences > 0 ? (
                <StateLink to={withQuery(state, single)} go={go}>
                  {single}
                </StateLink>
              ) : (
                single
              )}
              <span className="figure">单独出现 {occurrences} 处</span>
            </li>
          ))}
        </ul>
      ) : null}
      {corrections.length > 0 ? (
        <ul className="search-apart" aria-label="是否想查">
          {corrections.map(({ query: mended, by, count }) => (
            <li key={mended}>
              是否想查
              <StateLink to={withQuery(state, mended)} go={go}>
                {mended}
              </StateLink>
              <span className="figure">
                {by === 'sound' ? '音同或音近' : '字形相近'}，{count.exact ? '' : '至少 '}
                {count.occurrences} 处
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {parts.length > 0 ? (
        <div className="search-parts">
          <p id="search-parts">其中查得到的：</p>
          <ul aria-labelledby="search-parts">
            {parts.map(({ text, occurrences, exact }) => (
              <li key={text}>
                <StateLink to={withQuery(state, text)} go={go}>
                  {text}
                </StateLink>
                <span className="figure">
                  {' '}
                  {exact ? '' : '至少 '}
                  {occurrences} 处
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {words && words.hits.length > 0 ? (
        <WordHits words={words} />
      ) : isApart || corrections.length > 0 ? null : (
        <p>青典按字面查找，不猜近义：可试较短的一串，或原文可能的另一种写法。</p>
      )}
    </div>
  );
}
