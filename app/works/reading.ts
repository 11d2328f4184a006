import type { Address, Work } from '../../lib/model.ts';
import { addressNames } from '../../lib/work/address.ts';
import { sitePath } from '../site/paths.ts';

/** What the parts of a page need to know of the work they show. */
export interface Reading {
  readonly work: Work;
  /** `4.6.3` → `第四章第六节第三段`. */
  readonly names: ReadonlyMap<Address, string>;
  readonly compareAt: (address: Address) => string;
}

export function readingOf(work: Work): Reading {
  return {
    work,
    names: new Map(addressNames(work)),
    compareAt: (address) => sitePath(`/compare/?left=${work.id}&at=${address}`),
  };
}
