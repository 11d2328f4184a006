'use client';

import type { Neighbour, Side } from '../../lib/search/neighbours.ts';
import { neighbourName } from './narrowing.tsx';
import { addRule, type SearchState } from './search-state.ts';
import { type Go, StateLink } from './state-link.tsx';

/** Neighbours shown before the rest is asked for. */
const FIRST = 10;

interface NeighbourListProps {
  readonly state: SearchState;
  readonly go: Go;
  readonly side: Side;
  readonly neighbours: readonly Neighbour[];
}

/** The words on one side of the key, each to be kept alone or excluded. */
export function NeighbourList({ state, go, side, neighbours }: NeighbourListProps) {
  const row = ({ word, shown, occurrences }: Neighbour) => {
    const name = neighbourName(side, shown);
    return (
      <li key={word}>
        <StateLink
          to={addRule(state, { side, keep: true, word })}
          go={go}
          className="beside-word"
          aria-label={`只留“${name}”，${occurrences} 处`}
        >
          {name}
          <span className="figure"> {occurrences}</span>
        </StateLink>
        <StateLink
          to={addRule(state, { side, keep: false, word })}
          go={go}
          className="beside-drop"
          aria-label={`排除“${name}”`}
        >
          排除
        </StateLink>
      </li>
    );
  };
  return (
    <>
      <ul>{neighbours.slice(0, FIRST).map(row)}</ul>
      {neighbours.length > FIRST ? (
        <details>
          <summary>其余 {neighbours.length - FIRST} 个</summary>
          <ul>{neighbours.slice(FIRST).map(row)}</ul>
        </details>
      ) : null}
    </>
  );
}
