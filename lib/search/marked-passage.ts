import type { Mark } from '../model.ts';
import type { IndexedPassage } from './open-index.ts';

/**
 * What the views of a result (concordance, figures, facets …) need of a passage
 * found. `marks` are on the displayed text, in order; `occurrences` may exceed
 * them, since two matches inside one displayed character (Ⅲ) share its mark.
 */
export interface MarkedPassage {
  readonly passage: Pick<IndexedPassage, 'id' | 'work' | 'address' | 'number' | 'text'>;
  readonly marks: readonly Mark[];
  readonly occurrences: number;
}

/** The same with what tells its words apart. */
export interface CutPassage extends MarkedPassage {
  readonly passage: MarkedPassage['passage'] & Pick<IndexedPassage, 'folded' | 'cuts'>;
}

export interface Counts {
  readonly works: number;
  readonly passages: number;
  readonly occurrences: number;
}

/** Totals of a result. */
export function countFound(
  found: readonly {
    readonly passage: Pick<IndexedPassage, 'work'>;
    readonly occurrences: number;
  }[],
): Counts {
  return {
    works: new Set(found.map(({ passage }) => passage.work)).size,
    passages: found.length,
    occurrences: found.reduce((sum, { occurrences }) => sum + occurrences, 0),
  };
}
