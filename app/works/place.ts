import type { Address } from '../../lib/model.ts';
import { TITLE_NAMES } from '../../lib/work/address.ts';

/** A citable place as the page shows it. */
export interface Place {
  readonly address: Address;
  /** `第四章第六节第三段`. */
  readonly name: string;
  /** `4.6.3~a1b2c3`, or the bare address where there is no text to pin. */
  readonly anchor: string;
}

/** What holds a place: the element with its address as id. */
const HOLDER = '.clause, .heading, .title-block > [id], .table, .box, tr[id]';

/** The place that a margin belongs to, read off its address link. */
export function placeOf(margin: Element): Place | undefined {
  const link = margin.querySelector('.margin-address');
  const address = link?.getAttribute('href')?.slice(1);
  if (!link || !address) return undefined;
  const label = link.getAttribute('aria-label') ?? '';
  return { address, name: label.replace(`，${address}`, ''), anchor: link.id || address };
}

/** The element of the page that shows an address. */
export function holderOf(address: Address): HTMLElement | null {
  return document.getElementById(address);
}

/** The margin of the innermost place around an element. */
export function marginAround(element: Element): HTMLElement | undefined {
  const own = element.closest<HTMLElement>('.margin');
  if (own) return own;
  const holder = element.closest(`caption, .box-title, ${HOLDER}`);
  return holder ? (marginOf(holder) ?? undefined) : undefined;
}

/** The margin of a place's own element; a table has it in its caption, a row in its last cell. */
export function marginOf(holder: Element): HTMLElement | null {
  return holder.querySelector<HTMLElement>(
    ':scope > .margin, :scope > * > .margin, :scope > table > caption > .margin, :scope > * > table > caption > .margin',
  );
}

/** Address of the innermost place around an element. */
export function addressAround(element: Element): Address | undefined {
  return element.closest(HOLDER)?.id || undefined;
}

/** What a citation of a place is about: a title stands for the whole work. */
export function citedAddress(address: Address): Address {
  return address in TITLE_NAMES ? '' : address;
}

/** The longest quotation a link carries, in characters: longer links break when they are sent. */
const MOST_QUOTED = 60;

/** Address of a place on this page with the fingerprint of its text, and what is quoted of it. */
export function linkTo(anchor: string, quotation = ''): string {
  const { origin, pathname } = window.location;
  const carries = quotation !== '' && [...quotation].length <= MOST_QUOTED;
  const search = carries ? `?quote=${encodeURIComponent(quotation)}` : '';
  return `${origin}${pathname}${search}#${anchor}`;
}
