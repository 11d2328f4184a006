import type { Address, Work } from '../../lib/model.ts';
import { firstOccurrences } from '../../lib/search/first-occurrences.ts';
import { addressNames } from '../../lib/work/address.ts';
import { pinnedAnchor } from '../../lib/work/clause-hash.ts';
import { textsOf } from '../../lib/work/walk.ts';
import { findTerms, termPath } from '../terms/lexicon.ts';
import type { TermLink } from './marked-text.tsx';

/** What the parts of a page need to know of the work they show. */
export interface Reading {
  readonly work: Work;
  /** `4.6.3` → `第四章第六节第三段`. */
  readonly names: ReadonlyMap<Address, string>;
  /** `4.6.3` → `4.6.3~a1b2c3`: the link that knows its text; none where there is no text. */
  readonly pins: ReadonlyMap<Address, string>;
  /** Terms to be explained, by the clause that names them first in its 节. */
  readonly terms: ReadonlyMap<Address, readonly TermLink[]>;
}

function termLinks(work: Work): Reading['terms'] {
  return new Map(
    [...firstOccurrences(work.blocks, findTerms)].map(([address, found]) => [
      address,
      found.map(({ mark, term }) => ({ mark, href: termPath(term) })),
    ]),
  );
}

export function readingOf(work: Work): Reading {
  return {
    work,
    names: new Map(addressNames(work)),
    pins: new Map(
      [...textsOf(work)]
        .filter(({ text }) => text !== '')
        .map(({ address, text }) => [address, pinnedAnchor(address, text)]),
    ),
    terms: termLinks(work),
  };
}
