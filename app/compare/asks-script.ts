import type { WorkId } from '../../lib/model.ts';

/**
 * Runs before the page is painted, and says on `<html data-asks>` that its address
 * asks for something else than it opens with; in doubt it says so. The address is
 * read in full by compare-state.ts, which ends it.
 *
 * @param works that the page opens with
 */
export function asksScript(works: readonly WorkId[]): string {
  return (
    '{const q=new URLSearchParams(location.search),' +
    'w=q.get("works")??[q.get("left"),q.get("right")].filter(Boolean).join();' +
    `if(q.has("at")||q.has("mode")||w&&w!=="${works.join()}")` +
    'document.documentElement.dataset.asks=""}'
  );
}
