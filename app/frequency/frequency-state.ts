import { parseTermList } from '../../lib/search/term-list.ts';
import { sitePath } from '../site/paths.ts';

/** Terms counted at once: as many as an address holds and a table shows. */
const MOST_TERMS = 60;
/** UTF-16 units of a term; longer ones would be whole paragraphs. */
const LONGEST_TERM = 60;

export const MEASURES = ['count', 'rate'] as const;
export type Measure = (typeof MEASURES)[number];

/** A column of the table: the list's own order, the totals, or a work by its id. */
export type SortKey = 'order' | 'total' | string;

export interface FrequencyState {
  readonly terms: readonly string[];
  readonly measure: Measure;
  readonly sort: SortKey;
}

/** What of a pasted list is counted, and how many terms are not. */
export function boundTerms(list: string): {
  readonly terms: readonly string[];
  readonly left: number;
} {
  const all = parseTermList(list);
  const terms = all.filter((term) => term.length <= LONGEST_TERM).slice(0, MOST_TERMS);
  return { terms, left: all.length - terms.length };
}

/** Reads `?terms=…`, one term a line. */
export function readFrequency(params: URLSearchParams): FrequencyState {
  return {
    terms: boundTerms(params.get('terms') ?? '').terms,
    measure: params.get('by') === 'rate' ? 'rate' : 'count',
    sort: params.get('sort') ?? 'order',
  };
}

/** Address of the page in a state; the inverse of {@link readFrequency}. */
export function frequencyAddress({ terms, measure, sort }: FrequencyState): string {
  const params = new URLSearchParams();
  if (terms.length > 0) params.set('terms', terms.join('\n'));
  if (measure !== 'count') params.set('by', measure);
  if (sort !== 'order') params.set('sort', sort);
  const search = params.toString();
  return sitePath('/frequency/') + (search === '' ? '' : `?${search}`);
}
