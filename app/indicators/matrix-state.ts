import { sitePath } from '../site/paths.ts';
import { type Entry, ORIGINS } from './entry.ts';

/** What rows are sorted by: their topics, their names, or the values of a place by its code. */
export type SortKey = 'topic' | 'name' | string;

export interface MatrixState {
  readonly sort: SortKey;
  /** Id of the only topic shown; empty for all. */
  readonly topic: string;
  /** The only origins shown, in the order of ORIGINS; none for all. */
  readonly origins: readonly Entry['origin'][];
  /** Only indicators that more than one place has. */
  readonly isShared: boolean;
}

export const EVERYTHING: MatrixState = { sort: 'topic', topic: '', origins: [], isShared: false };

/** Reads `?sort=…&topic=…&origin=…&shared=1`; what it does not know is passed over. */
export function readMatrixState(params: URLSearchParams): MatrixState {
  const asked = params.getAll('origin');
  return {
    sort: params.get('sort') ?? EVERYTHING.sort,
    topic: params.get('topic') ?? '',
    origins: ORIGINS.filter((origin) => asked.includes(origin)),
    isShared: params.get('shared') === '1',
  };
}

/** Address of the page in a state; the inverse of {@link readMatrixState}. */
export function matrixAddress({ sort, topic, origins, isShared }: MatrixState): string {
  const params = new URLSearchParams();
  if (sort !== EVERYTHING.sort) params.set('sort', sort);
  if (topic !== '') params.set('topic', topic);
  for (const origin of origins) params.append('origin', origin);
  if (isShared) params.set('shared', '1');
  const search = params.toString();
  return sitePath('/indicators/') + (search === '' ? '' : `?${search}`);
}

/** Is an origin shown? */
export function showsOrigin({ origins }: MatrixState, origin: Entry['origin']): boolean {
  return origins.length === 0 || origins.includes(origin);
}

/** Shows an origin, or shows it no longer; none is the same as all. */
export function toggleOrigin(state: MatrixState, origin: Entry['origin']): MatrixState {
  const chosen = ORIGINS.filter((one) => showsOrigin(state, one) !== (one === origin));
  return { ...state, origins: chosen.length === ORIGINS.length ? [] : chosen };
}
