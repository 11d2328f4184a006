import type { Address, WorkId } from '../model.ts';

/**
 * Site path (without base path) of an address: `/works/<id>/4/#4.6.3`.
 *
 * @param part the top-level division the address stands in, which is its page;
 *   empty for what stands outside every division, on the work's own page
 * @param query marked again on the page when given
 */
export function hrefOf(work: WorkId, address: Address, part: Address, query?: string): string {
  const page = part === '' ? `/works/${work}/` : `/works/${work}/${part}/`;
  const search = query ? `?q=${encodeURIComponent(query)}` : '';
  const isPageTop = address === part;
  return page + search + (isPageTop ? '' : `#${address}`);
}
