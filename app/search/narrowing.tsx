'use client';

import type { ReactNode } from 'react';
import type { Facets } from '../../lib/search/facets.ts';
import type { NeighbourRule, Side } from '../../lib/search/neighbours.ts';
import { FACET_NAMES, valueName } from './facet-names.ts';
import {
  dropRule,
  isNarrowed,
  ruleKey,
  type SearchState,
  SHOWN_FACETS,
  toggleFacet,
} from './search-state.ts';
import { type Go, StateLink } from './state-link.tsx';

const SIDES = { left: '左邻', right: '右邻' } as const;

/** What stands beside a key, as it is said; nothing does where a passage begins or ends. */
export function neighbourName(side: Side, shown: string): string {
  if (shown !== '') return shown;
  return side === 'left' ? '（段首）' : '（段尾）';
}

/** A rule as its chip says it; of text more may follow, which the dots stand for. */
function ruleName(rule: NeighbourRule): string {
  const { side, keep } = rule;
  const wanted = `${SIDES[side]}${keep ? '只留' : '排除'}`;
  if ('word' in rule) return `${wanted}“${neighbourName(side, rule.word)}”`;
  return `${wanted}“${side === 'left' ? `…${rule.text}` : `${rule.text}…`}”`;
}

interface NarrowingProps {
  readonly state: SearchState;
  readonly go: Go;
  /** To name what is chosen. */
  readonly facets?: Facets;
}

/** What the result is narrowed by, each to be taken back by a click. */
export function Narrowing({ state, go, facets }: NarrowingProps) {
  if (!isNarrowed(state)) return null;
  const chosen = SHOWN_FACETS.flatMap((facet) =>
    (state.chosen[facet] ?? []).map((key) => ({ facet, key })),
  );
  const nameOf = (facet: (typeof chosen)[number]['facet'], key: string) =>
    valueName(facet, key, facets?.[facet].find((value) => value.key === key)?.name ?? key);
  return (
    <ul className="chips" aria-label="已缩小的范围">
      {chosen.map(({ facet, key }) => (
        <li key={`${facet} ${key}`}>
          <Chip to={toggleFacet(state, facet, key)} go={go}>
            {FACET_NAMES[facet]}：{nameOf(facet, key)}
          </Chip>
        </li>
      ))}
      {state.rules.map((rule) => (
        <li key={ruleKey(rule)}>
          <Chip to={dropRule(state, rule)} go={go}>
            {ruleName(rule)}
          </Chip>
        </li>
      ))}
      <li>
        <StateLink className="chips-all" to={{ ...state, chosen: {}, rules: [] }} go={go}>
          全部取消
        </StateLink>
      </li>
    </ul>
  );
}

function Chip(props: { to: SearchState; go: Go; children: ReactNode }) {
  return (
    <StateLink className="chip" to={props.to} go={props.go}>
      {props.children}
      <span aria-hidden="true"> ×</span>
      <span className="unseen">（取消）</span>
    </StateLink>
  );
}
