import type { Address, Division, Work } from '../../lib/model.ts';
import { isOnePage, partsOf } from '../../lib/work/pages.ts';
import { sitePath } from '../site/paths.ts';
import { headingOf } from './pages.ts';

export interface OutlineItem {
  readonly address: Address;
  readonly name: string;
  readonly href: string;
  readonly children: readonly OutlineItem[];
}

function subdivisionsOf(division: Division): readonly Division[] {
  return division.blocks.filter((block): block is Division => block.type === 'division');
}

export function outlineItem(division: Division, href: (address: Address) => string): OutlineItem {
  return {
    address: division.address,
    name: headingOf(division),
    href: href(division.address),
    children: subdivisionsOf(division).map((inner) => outlineItem(inner, href)),
  };
}

/** Contents of the work for one of its pages: the divisions of other pages stay closed. */
export function outlineItems(work: Work, here: Address): readonly OutlineItem[] {
  if (isOnePage(work))
    return partsOf(work).map((part) => outlineItem(part, (address) => `#${address}`));
  return partsOf(work).map((part) => {
    if (part.address === here) return outlineItem(part, (address) => `#${address}`);
    const href = sitePath(`/works/${work.id}/${part.address}/`);
    return { address: part.address, name: headingOf(part), href, children: [] };
  });
}

/** The whole tree with links to the pages, for the work's own page. */
export function contentsItems(work: Work): readonly OutlineItem[] {
  return partsOf(work).map((part) => {
    const page = sitePath(`/works/${work.id}/${part.address}/`);
    return outlineItem(part, (address) => (address === part.address ? page : `${page}#${address}`));
  });
}

/** Addresses of some divisions and all below them, in reading order. */
export function sectionsOf(items: readonly OutlineItem[]): readonly Address[] {
  return items.flatMap((item) => [item.address, ...sectionsOf(item.children)]);
}
