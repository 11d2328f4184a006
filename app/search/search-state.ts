import type { ConcordanceOrder } from '../../lib/search/concordance.ts';
import type { Chosen, Facet } from '../../lib/search/facets.ts';
import type { NeighbourRule, Side } from '../../lib/search/neighbours.ts';
import { sitePath } from '../site/paths.ts';

export const VIEWS = ['passages', 'kwic', 'figures'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_NAMES: Readonly<Record<View, string>> = {
  passages: '段落',
  kwic: '语境',
  figures: '分布',
};

export const ORDERS = ['order', 'left', 'right', 'work'] as const satisfies ConcordanceOrder[];

/** What the bars of 分布 are as long as. */
export const MEASURES = ['count', 'rate'] as const;
export type Measure = (typeof MEASURES)[number];

/** Lists of what stands beside the key: whole words, or single characters; none is open. */
export const BESIDES = ['none', 'words', 'characters'] as const;
export type Beside = (typeof BESIDES)[number];

/** A search as the address of the page says it: enough to show the same again. */
export interface SearchState {
  readonly query: string;
  readonly view: View;
  /** Order of the lines of 语境. */
  readonly order: ConcordanceOrder;
  readonly measure: Measure;
  readonly beside: Beside;
  readonly chosen: Chosen;
  readonly rules: readonly NeighbourRule[];
}

export const EMPTY: SearchState = {
  query: '',
  view: 'passages',
  order: 'order',
  measure: 'count',
  beside: 'none',
  chosen: {},
  rules: [],
};

/** In the order in which readers narrow: where, what, when, what about, which. */
export const SHOWN_FACETS = ['place', 'kind', 'year', 'topic', 'work'] as const satisfies Facet[];

/** What the address calls a rule about a word, and one about the text that stands there. */
const RULE_NAMES = [
  { word: 'left', text: 'before', side: 'left', keep: true },
  { word: 'right', text: 'after', side: 'right', keep: true },
  { word: 'noleft', text: 'nobefore', side: 'left', keep: false },
  { word: 'noright', text: 'noafter', side: 'right', keep: false },
] as const satisfies { word: string; text: string; side: Side; keep: boolean }[];

/** What is narrowed by, of one facet or rule; an address could hold thousands. */
const MOST_VALUES = 50;

function valuesOf(params: URLSearchParams, name: string): readonly string[] {
  return [...new Set(params.getAll(name))].slice(0, MOST_VALUES);
}

/** Reads `?q=…`; what it does not know is passed over. */
export function readState(params: URLSearchParams): SearchState {
  const chosen = Object.fromEntries(
    SHOWN_FACETS.map((facet) => [facet, valuesOf(params, facet)] as const).filter(
      ([, keys]) => keys.length > 0,
    ),
  );
  return {
    query: params.get('q')?.trim() ?? '',
    view: VIEWS.find((view) => view === params.get('view')) ?? EMPTY.view,
    order: ORDERS.find((order) => order === params.get('sort')) ?? EMPTY.order,
    measure: MEASURES.find((measure) => measure === params.get('by')) ?? EMPTY.measure,
    beside: BESIDES.find((beside) => beside === params.get('beside')) ?? EMPTY.beside,
    chosen,
    rules: RULE_NAMES.flatMap(({ word: wordName, text: textName, side, keep }) => [
      ...valuesOf(params, wordName).map((word) => ({ side, keep, word })),
      // Nothing would stand beside everything.
      ...valuesOf(params, textName)
        .filter((text) => text !== '')
        .map((text) => ({ side, keep, text })),
    ]),
  };
}

/** The inverse of {@link readState}, in an order of its own: equal states are equal strings. */
export function writeState(state: SearchState): string {
  const { query, view, order, measure, beside, chosen, rules } = state;
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  if (view !== EMPTY.view) params.set('view', view);
  if (order !== EMPTY.order) params.set('sort', order);
  if (measure !== EMPTY.measure) params.set('by', measure);
  if (beside !== EMPTY.beside) params.set('beside', beside);
  for (const facet of SHOWN_FACETS) {
    for (const key of chosen[facet] ?? []) params.append(facet, key);
  }
  for (const { word, text, side, keep } of RULE_NAMES) {
    for (const rule of rules) {
      if (rule.side !== side || rule.keep !== keep) continue;
      if ('word' in rule) params.append(word, rule.word);
      else params.append(text, rule.text);
    }
  }
  return params.toString();
}

/** Address of the search page in a state. */
export function addressOf(state: SearchState): string {
  const search = writeState(state);
  return sitePath('/search/') + (search === '' ? '' : `?${search}`);
}

/** Chooses a value of a facet, or takes the choice back. */
export function toggleFacet(state: SearchState, facet: Facet, key: string): SearchState {
  const before = state.chosen[facet] ?? [];
  const after = before.includes(key) ? before.filter((one) => one !== key) : [...before, key];
  const { [facet]: _, ...others } = state.chosen;
  return { ...state, chosen: after.length === 0 ? others : { ...others, [facet]: after } };
}

/** The same thing on the same side, whether it is wanted there or not. */
export function ruleKey(rule: NeighbourRule): string {
  return `${rule.side} ${'word' in rule ? `word ${rule.word}` : `text ${rule.text}`}`;
}

/** A word or text is kept or excluded, not both: a new rule takes the place of the other. */
export function addRule(state: SearchState, rule: NeighbourRule): SearchState {
  return { ...state, rules: [...dropRule(state, rule).rules, rule] };
}

export function dropRule(state: SearchState, rule: NeighbourRule): SearchState {
  return { ...state, rules: state.rules.filter((one) => ruleKey(one) !== ruleKey(rule)) };
}

/** What of a state has to be asked for: how it is shown needs no other answer. */
export function questionOf(state: SearchState): string {
  return writeState({ ...state, measure: EMPTY.measure, beside: EMPTY.beside });
}

/** Is anything left out of what the query finds? */
export function isNarrowed({ chosen, rules }: SearchState): boolean {
  return rules.length > 0 || Object.keys(chosen).length > 0;
}

/** Another query: its words have other neighbours, but what is searched stays. */
export function withQuery(state: SearchState, query: string): SearchState {
  return query === state.query ? state : { ...state, query, rules: [] };
}
