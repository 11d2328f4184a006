import type { Work } from '../../lib/model.ts';
import { WORK_KINDS } from '../../lib/work/front-matter.ts';

/** Works as they stand on the shelf: by kind, plans first, then by the code of the place. */
export function shelved(works: readonly Work[]): readonly Work[] {
  return works.toSorted(
    (a, b) =>
      WORK_KINDS.indexOf(a.meta.kind) - WORK_KINDS.indexOf(b.meta.kind) ||
      (a.meta.place.code < b.meta.place.code ? -1 : 1),
  );
}
