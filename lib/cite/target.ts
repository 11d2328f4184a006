import type { Address, Work, WorkId } from '../model.ts';
import type { FrontMatter } from '../work/front-matter.ts';
import { pageOf } from '../work/source-pages.ts';
import { placesOf, spanPlace } from './place.ts';

/** What is cited: the facts a work prints about itself, and a place in it. Small plain data. */
export interface CitationTarget {
  readonly id: WorkId;
  /** Without `pages`, of which the target carries the one it needs. */
  readonly meta: FrontMatter;
  /** Empty: the whole work. */
  readonly from: Address;
  readonly to?: Address;
  /** `第四章第六节第三段`, `第四章第六节第三段至第五段`; empty for the whole work. */
  readonly place: string;
  /** The page on which its section begins, by the source's table of contents: `33`. */
  readonly page?: string;
}

function unknown(work: Work, address: Address): RangeError {
  return new RangeError(
    `《${work.meta.title}》没有地址“${address}”；应为该件的章、节、段、表或框的地址，如 ${[...placesOf(work).keys()].slice(0, 3).join('、')}`,
  );
}

/**
 * @param from an address of the work, or empty for the whole work
 * @param to the last address of a range; later than `from` and not inside it
 * @throws RangeError for an address the work does not have, and for a range that
 *   does not run forward
 */
export function citationTarget(work: Work, from: Address, to?: Address): CitationTarget {
  const { pages, ...meta } = work.meta;
  const end = to === from ? undefined : to;
  if (from === '' && end === undefined) return { id: work.id, meta, from, place: '' };

  const places = placesOf(work);
  const place = places.get(from);
  if (place === undefined) throw unknown(work, from);
  const page = pageOf(work, from);
  const target = { id: work.id, meta, from, ...(page === undefined ? {} : { page }) };
  if (end === undefined) return { ...target, place };

  const span = spanPlace((address) => places.get(address), from, end);
  if (span === undefined) throw unknown(work, end);
  const order = [...places.keys()];
  if (order.indexOf(end) < order.indexOf(from) || end.startsWith(`${from}.`)) {
    throw new RangeError(
      `范围“${from}..${end}”：终点应在起点之后，且不在起点之内；请对调两端或只引其一`,
    );
  }
  return { ...target, to: end, place: span };
}
