import type { Division, Work } from '../model.ts';
import { countCharacters } from './walk.ts';

/** Up to this many characters a work is read on one page: about ten screens. */
const ONE_PAGE_CHARACTERS = 6000;

/** The top-level divisions of a work; each has a page of its own unless the work is short. */
export function partsOf(work: Work): readonly Division[] {
  return work.blocks.filter((block) => block.type === 'division');
}

/** Whether a work stands whole on its own page: it is short, or has no divisions. */
export function isOnePage(work: Work): boolean {
  return partsOf(work).length === 0 || countCharacters(work) <= ONE_PAGE_CHARACTERS;
}
