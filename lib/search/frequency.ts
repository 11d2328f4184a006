import type { WorkId } from '../model.ts';
import type { CountedWork } from './dimension.ts';
import { ratePerTenThousand } from './figures.ts';
import type { MarkedPassage } from './marked-passage.ts';

export interface FrequencyCell {
  readonly occurrences: number;
  readonly passages: number;
  /** Occurrences per 10,000 characters; undefined where nothing is written. */
  readonly rate: number | undefined;
}

export interface FrequencyRow {
  readonly term: string;
  /** One for each work, in their order. */
  readonly cells: readonly FrequencyCell[];
  /** Over all works. */
  readonly total: FrequencyCell;
  /** Works that have the term. */
  readonly works: number;
}

/** Terms by works. */
export interface FrequencyMatrix {
  readonly works: readonly Pick<CountedWork, 'id' | 'title' | 'characters'>[];
  readonly characters: number;
  readonly rows: readonly FrequencyRow[];
}

/**
 * Sets how often each term stands in each work beside each other.
 *
 * @param results what searching for each term alone found
 */
export function frequencyOf(
  results: readonly { readonly term: string; readonly found: readonly MarkedPassage[] }[],
  works: FrequencyMatrix['works'],
): FrequencyMatrix {
  const characters = works.reduce((sum, work) => sum + work.characters, 0);
  const rows = results.map(({ term, found }): FrequencyRow => {
    const counts = new Map<WorkId, { occurrences: number; passages: number }>();
    for (const { passage, occurrences } of found) {
      const count = counts.get(passage.work) ?? { occurrences: 0, passages: 0 };
      count.occurrences += occurrences;
      count.passages += 1;
      counts.set(passage.work, count);
    }
    const cells = works.map((work): FrequencyCell => {
      const { occurrences, passages } = counts.get(work.id) ?? { occurrences: 0, passages: 0 };
      return { occurrences, passages, rate: ratePerTenThousand(occurrences, work.characters) };
    });
    const sum = (of: 'occurrences' | 'passages') =>
      cells.reduce((total, cell) => total + cell[of], 0);
    const occurrences = sum('occurrences');
    const total = {
      occurrences,
      passages: sum('passages'),
      rate: ratePerTenThousand(occurrences, characters),
    };
    const having = cells.filter((cell) => cell.occurrences > 0).length;
    return { term, cells, total, works: having };
  });
  return { works, characters, rows };
}
