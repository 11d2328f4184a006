import type { Address } from '../../lib/model.ts';
import type { Pinned } from '../../lib/work/clause-hash.ts';

/** Where a text stands now that a link may still look for elsewhere. */
export interface FormerPlace {
  /** On this site, without where the site begins. */
  readonly path: string;
  /** Fingerprint of the text, which a pinned link carries. */
  readonly hash: string;
}

/** Places by the address they had before a re-import or a review. */
export type FormerPlaces = Readonly<Record<Address, FormerPlace>>;

/** What a page is told of the address that a link was made for. */
export const FORMER = 'former';

/**
 * Where a link is to be led: to where its text went when its address is no longer
 * there, or has since been given to another text.
 *
 * @param stands whether the page has the address, and whether it has it with the text pinned
 * @returns undefined when the link leads where it says, or nobody knows better
 */
export function whereNow(
  former: FormerPlaces,
  { address, hash }: Pinned,
  stands: { readonly address: boolean; readonly text: boolean },
): FormerPlace | undefined {
  const place = Object.hasOwn(former, address) ? former[address] : undefined;
  if (!place || !stands.address) return place;
  return hash !== undefined && !stands.text && hash === place.hash ? place : undefined;
}

/** The path of a place for a link that was made for another address: it says which. */
export function pathFrom(address: Address, { path }: FormerPlace): string {
  const [page = '', anchor] = path.split('#');
  const search = `?${FORMER}=${encodeURIComponent(address)}`;
  return page + search + (anchor === undefined ? '' : `#${anchor}`);
}
