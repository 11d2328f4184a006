import type { Work } from '../../lib/model.ts';
import { clauseHash } from '../../lib/work/clause-hash.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { isOnePage } from '../../lib/work/pages.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import type { FormerPlaces } from './former-places.ts';

/** Where the texts of a work stand now that its front matter says have moved. */
export function formerPlaces(work: Work): FormerPlaces {
  const moved = Object.entries(work.meta.moved ?? {});
  if (moved.length === 0) return {};
  const passages = new Map(passagesOf(work).map((passage) => [passage.address, passage]));
  const whole = isOnePage(work);
  return Object.fromEntries(
    moved.flatMap(([from, to]) => {
      const passage = passages.get(to);
      if (!passage) return [];
      const path = hrefOf(work.id, to, whole ? '' : passage.part);
      return [[from, { path, hash: clauseHash(passage.text) }] as const];
    }),
  );
}
