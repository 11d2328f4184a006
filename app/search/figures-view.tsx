'use client';

import type { Facet } from '../../lib/search/facets.ts';
import type { Figure } from '../../lib/search/figures.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { printQuery } from '../../lib/search/print-query.ts';
import { join } from '../../lib/search/query.ts';
import { BarFigure } from './bar-figure.tsx';
import { FACET_NAMES, valueName } from './facet-names.ts';
import type { FiguresShown, Found } from './messages.ts';
import {
  addressOf,
  MEASURES,
  type Measure,
  type SearchState,
  toggleFacet,
  withQuery,
} from './search-state.ts';
import { type Go, StateLink } from './state-link.tsx';
import { StripFigure } from './strip-figure.tsx';
import type { AskWorker } from './use-worker.ts';

const MEASURE_NAMES: Readonly<Record<Measure, string>> = { count: '处数', rate: '每万字处数' };
const FIGURES = ['work', 'place', 'kind', 'year', 'topic'] as const satisfies Facet[];
/** Words drawn; the table has all. */
const MOST_BARS = 16;

/** `3.41`, `0.06`, `—` where nothing is written. */
function shownRate(rate: number | undefined): string {
  return rate === undefined ? '—' : rate.toFixed(2);
}

/** The query and a word beside it, in the same passage. */
function withWord(state: SearchState, word: string): SearchState {
  const { root } = parseQuery(state.query);
  const added = parseQuery(`"${word}"`).root;
  const both = root && added ? join('and', [root, added]) : root;
  return both ? withQuery({ ...state, view: 'passages' }, printQuery(both)) : state;
}

interface FiguresViewProps {
  readonly ask: AskWorker;
  readonly state: SearchState;
  readonly go: Go;
  readonly found: Found;
  readonly shown: FiguresShown;
}

/** 分布: how often, where along each work, and beside which words. */
export function FiguresView({ ask, state, go, found, shown }: FiguresViewProps) {
  const { measure } = state;

  function chosenAddress(facet: Facet, key: string): string {
    const { [facet]: _, ...others } = state.chosen;
    return addressOf(toggleFacet({ ...state, view: 'passages', chosen: others }, facet, key));
  }

  function order(facet: Facet, units: readonly Figure[]): readonly Figure[] {
    if (facet === 'year') return units;
    const size = (unit: Figure) => (measure === 'count' ? unit.occurrences : (unit.rate ?? 0));
    return units.toSorted((a, b) => size(b) - size(a));
  }

  return (
    <div className="figures">
      <nav className="sorts" aria-label="柱长">
        <span>柱长</span>
        <ul>
          {MEASURES.map((one) => (
            <li key={one}>
              <StateLink
                to={{ ...state, measure: one }}
                go={go}
                {...(one === measure && { 'aria-current': 'true' })}
              >
                {MEASURE_NAMES[one]}
              </StateLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="figures-grid">
        {FIGURES.map((facet) => {
          const units = order(facet, shown.figures.find(({ of }) => of === facet)?.units ?? []);
          const rows = units.map((unit) => ({
            key: unit.key,
            name: valueName(facet, unit.key, unit.name),
            value: measure === 'count' ? unit.occurrences : (unit.rate ?? 0),
            label:
              measure === 'count'
                ? `${unit.occurrences} 处`
                : `${shownRate(unit.rate)}（${unit.occurrences} 处）`,
            href: chosenAddress(facet, unit.key),
            cells: [unit.works, unit.passages, unit.occurrences, shownRate(unit.rate)],
          }));
          return (
            <BarFigure
              key={facet}
              name={`按${FACET_NAMES[facet]}`}
              rows={rows}
              columns={['件', '段', '处', '每万字']}
              go={go}
              exporting={{ ask, state, sheet: facet }}
            />
          );
        })}
        <BarFigure
          name="共现词"
          note="与检索词同段出现、且多于随机的词；柱长为对数似然值 G²（Dunning 1993），大于 6.63 即 p < 0.01。"
          rows={shown.words.map(({ word, passages, expected, everywhere, g2 }) => ({
            key: word,
            name: word,
            value: g2,
            label: `G² ${g2.toFixed(1)}（${passages} 段）`,
            href: addressOf(withWord(state, word)),
            cells: [passages, expected.toFixed(1), everywhere, g2.toFixed(1)],
          }))}
          most={MOST_BARS}
          columns={['共现段', '期望', '全库段', 'G²']}
          go={go}
          exporting={{ ask, state, sheet: 'words' }}
        />
      </div>
      <StripFigure ask={ask} state={state} found={found} strips={shown.strips} />
    </div>
  );
}
