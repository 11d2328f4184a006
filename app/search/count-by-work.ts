import type { WorkId } from '../../lib/model.ts';
import type { Found as FoundPassage } from '../../lib/search/find.ts';
import type { WorkCount } from '../../lib/search/search.ts';

/** Counts by work, in the order of the corpus. */
export function countByWork(found: readonly FoundPassage[]): readonly WorkCount[] {
  const counts = new Map<WorkId, WorkCount>();
  for (const { passage, occurrences } of found) {
    const { work, title } = passage;
    const known = counts.get(work) ?? { work, title, passages: 0, occurrences: 0 };
    counts.set(work, {
      ...known,
      passages: known.passages + 1,
      occurrences: known.occurrences + occurrences,
    });
  }
  return [...counts.values()];
}
