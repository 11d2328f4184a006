import type { Passage, Work } from '../model.ts';
import { passagesOf } from '../work/passages.ts';
import { countCharacters } from '../work/walk.ts';
import type { WorkFacts } from './fields.ts';

const YEAR_LENGTH = 4;

/** A work as the index takes it. */
export interface IndexedWork extends WorkFacts {
  readonly passages: readonly Passage[];
}

/** The passages of a work and what fields can ask of it. */
export function toIndexedWork(work: Work): IndexedWork {
  const { title, place, kind, date, number } = work.meta;
  return {
    id: work.id,
    title,
    place,
    kind,
    ...(date !== undefined && { year: date.slice(0, YEAR_LENGTH) }),
    ...(number !== undefined && { number }),
    characters: countCharacters(work),
    passages: passagesOf(work),
  };
}
