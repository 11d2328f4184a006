'use client';

import { useEffect, useState } from 'react';
import type { Facet, Facets, FacetValue } from '../../lib/search/facets.ts';
import { FACET_NAMES, valueName } from './facet-names.ts';
import { type SearchState, SHOWN_FACETS, toggleFacet } from './search-state.ts';
import type { Go } from './state-link.tsx';

/** Values shown of a facet before the rest is asked for. */
const FIRST = 8;
/** Where facets stand beside the result and not above it; see search.css. */
const BESIDE = '(min-width: 64rem)';

interface FacetPanelProps {
  readonly state: SearchState;
  readonly go: Go;
  readonly facets: Facets;
}

/** What the result can be narrowed by, with what each choice would give. */
export function FacetPanel({ state, go, facets }: FacetPanelProps) {
  const [isOpen, setOpen] = useState(() => window.matchMedia(BESIDE).matches);
  useEffect(() => {
    const beside = window.matchMedia(BESIDE);
    const follow = () => setOpen(beside.matches);
    beside.addEventListener('change', follow);
    return () => beside.removeEventListener('change', follow);
  }, []);
  return (
    <details
      className="facets"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>缩小范围</summary>
      {SHOWN_FACETS.map((facet) => (
        <FacetValues
          key={facet}
          facet={facet}
          values={facets[facet]}
          chosen={state.chosen[facet] ?? []}
          toggle={(key) => go(toggleFacet(state, facet, key))}
        />
      ))}
    </details>
  );
}

interface FacetValuesProps {
  readonly facet: Facet;
  readonly values: readonly FacetValue[];
  /** As the reader has it, which may be ahead of the counts. */
  readonly chosen: readonly string[];
  readonly toggle: (key: string) => void;
}

/** The most first, but years in their order. */
function sorted(facet: Facet, values: readonly FacetValue[]): readonly FacetValue[] {
  return facet === 'year'
    ? values.toSorted((a, b) => Number(a.key || Infinity) - Number(b.key || Infinity))
    : values.toSorted((a, b) => b.occurrences - a.occurrences);
}

function FacetValues({ facet, values, chosen, toggle }: FacetValuesProps) {
  if (values.length === 0) return null;
  const list = sorted(facet, values);
  const row = ({ key, name, occurrences }: FacetValue) => (
    <li key={key}>
      <label>
        <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
        <span className="facet-name">{valueName(facet, key, name)}</span>
        <span className="figure">{occurrences.toLocaleString('zh-CN')}</span>
      </label>
    </li>
  );
  return (
    <fieldset className="facet">
      <legend>{FACET_NAMES[facet]}</legend>
      <ul>{list.slice(0, FIRST).map(row)}</ul>
      {list.length > FIRST ? (
        <details>
          <summary>其余 {list.length - FIRST} 项</summary>
          <ul>{list.slice(FIRST).map(row)}</ul>
        </details>
      ) : null}
    </fieldset>
  );
}
