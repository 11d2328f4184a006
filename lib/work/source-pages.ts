import type { Address, Work } from '../model.ts';
import { blockAt } from './walk.ts';

/**
 * The page of the printed source on which the innermost division around an
 * address begins, for divisions whose page the source's own table of contents
 * gives (`页码据原目录`). What is cited stands on this page or after it, hence
 * `第33页起` and never `第33页`.
 *
 * @returns undefined for the whole work, for what stands outside the divisions
 *   listed, and for a work whose source prints no page numbers
 */
export function pageOf(work: Work, address: Address): string | undefined {
  const pages = work.meta.pages?.of;
  if (pages === undefined || address === '') return undefined;
  const found = blockAt(work, address);
  if (!found) return undefined;
  for (const around of [found.block, ...found.above.toReversed()]) {
    const page = pages[around.address];
    if (page !== undefined) return page;
  }
  return undefined;
}
