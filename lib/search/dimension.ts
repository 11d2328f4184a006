import { KIND_WORDS, type WorkFacts } from './fields.ts';

/** What grouping and counting need to know of a work. */
export type CountedWork = Pick<
  WorkFacts,
  'id' | 'title' | 'place' | 'kind' | 'year' | 'characters'
>;

export const DIMENSIONS = ['work', 'place', 'kind', 'year'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Value {
  /** Tells values apart: work id, GB/T 2260 code, kind, year; empty for no year. */
  readonly key: string;
  /** As readers call it. */
  readonly name: string;
}

/** The one value a work has in a dimension. */
export function valueIn(work: CountedWork, dimension: Dimension): Value {
  switch (dimension) {
    case 'work':
      return { key: work.id, name: work.title };
    case 'place':
      return { key: work.place.code, name: work.place.name };
    case 'kind':
      return { key: work.kind, name: KIND_WORDS[work.kind][0] ?? work.kind };
    case 'year':
      return { key: work.year ?? '', name: work.year ?? '未载' };
  }
}
