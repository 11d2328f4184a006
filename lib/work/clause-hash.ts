import type { Address } from '../model.ts';
import { sha256 } from '../sha256.ts';
import { parseAddress } from './address.ts';

const LENGTH = 6;

/**
 * Fingerprint of a text as displayed: the first six lowercase hex digits of the
 * SHA-256 of its UTF-8 bytes. Enough to notice that a clause has changed since a
 * link was copied (one change in 16.7 million goes unseen); not a proof.
 */
export function clauseHash(text: string): string {
  return sha256(text).slice(0, LENGTH);
}

/** `4.6.3` and its text → `4.6.3~a1b2c3`, what a copied link carries after `#`. */
export function pinnedAnchor(address: Address, text: string): string {
  return `${address}~${clauseHash(text)}`;
}

export interface Pinned {
  readonly address: Address;
  /** Absent when the link pins no text. */
  readonly hash?: string;
}

/**
 * The inverse of {@link pinnedAnchor}; a leading `#` and percent-encoding are
 * what a browser may add. A hash that is cut or garbled is dropped: the place
 * is still good.
 *
 * @returns undefined when there is no address in it
 */
export function parsePinned(anchor: string): Pinned | undefined {
  const [head = '', tail] = anchor.replace(/^#/, '').replace(/%7e/i, '~').split('~');
  if (head === '' || parseAddress(head) === undefined) return undefined;
  return tail !== undefined && /^[0-9a-f]{6}$/.test(tail)
    ? { address: head, hash: tail }
    : { address: head };
}
