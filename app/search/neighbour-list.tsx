'use client';

import type { Neighbour, NeighbourRule, Side, Unit } from '../../lib/search/neighbours.ts';
import { neighbourName } from './narrowing.tsx';
import { addRule, type SearchState } from './search-state.ts';
import { type Go, StateLink } from './state-link.tsx';

/** Neighbours shown before the rest is asked for. */
const FIRST = 10;

interface NeighbourListProps {
  readonly state: SearchState;
  readonly go: Go;
  readonly side: Side;
  readonly unit: Unit;
  readonly neighbours: readonly Neighbour[];
}

/** What stands on one side of the key, each to be kept alone or excluded. */
export function NeighbourList({ state, go, side, unit, neighbours }: NeighbourListProps) {
  const row = ({ word, shown, occurrences }: Neighbour) => {
    const name = neighbourName(side, shown);
    // The beginning and the end of a passage are no text.
    const about = unit === 'word' || word === '' ? { word } : { text: word };
    const rule = (keep: boolean): NeighbourRule => ({ side, keep, ...about });
    return (
      <li key={word}>
        <StateLink
          to={addRule(state, rule(true))}
          go={go}
          className="beside-word"
          aria-label={`只留“${name}”，${occurrences} 处`}
        >
          <span>{name}</span>
          <span className="figure">{occurrences.toLocaleString('zh-CN')}</span>
        </StateLink>
        <StateLink
          to={addRule(state, rule(false))}
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
