import type { Quoted } from '../../lib/cite/quote-with-source.ts';
import type { Address, Mark, Prose, Work } from '../../lib/model.ts';
import { addressNames, parseAddress } from '../../lib/work/address.ts';
import { textsOf, walkBlocks } from '../../lib/work/walk.ts';
import type { SelectedText } from './selection.ts';

/** What is to be cited: a place, a range of places, or what is selected in them. */
export interface CiteRequest {
  /** Empty: the whole work. */
  readonly from: Address;
  readonly to?: Address;
  readonly texts?: readonly SelectedText[];
}

/** Addresses at which a quotation is more than a heading: clauses and rows. */
function quotableTexts(work: Work): readonly Prose[] {
  const containers = new Set(
    [...walkBlocks(work.blocks)]
      .filter(({ block }) => block.type !== 'clause')
      .map(({ block }) => block.address),
  );
  return [...textsOf(work)].filter(({ address }) => !containers.has(address));
}

/** Where a selected stretch lies in the text of its address: a row is shown cell by cell. */
function spanOf(prose: Prose, { text, whole: cell, start }: SelectedText): Mark | undefined {
  if (prose.text === cell) return [start, start + text.length];
  let from = 0;
  for (const part of prose.text.split('\t')) {
    if (part === cell) return [from + start, from + start + text.length];
    from += part.length + 1;
  }
  return undefined;
}

/** Selected cells of one row are one stretch of it. */
function join(before: Quoted | undefined, { text, corrections }: Prose, span: Mark): Quoted {
  const [start, end] = before?.selection ?? span;
  return { text, corrections, selection: [Math.min(start, span[0]), Math.max(end, span[1])] };
}

function selected(work: Work, texts: readonly SelectedText[]): readonly Quoted[] {
  const proses = new Map([...textsOf(work)].map((prose) => [prose.address, prose]));
  const quoted = new Map<Address, Quoted>();
  for (const text of texts) {
    const prose = proses.get(text.address);
    const span = prose && spanOf(prose, text);
    if (span) quoted.set(text.address, join(quoted.get(text.address), prose, span));
  }
  return [...quoted.values()];
}

/**
 * The texts a request quotes, in reading order: the selection, else every clause
 * from the first address to the last; nothing where a whole division is cited.
 */
export function quotedTexts(work: Work, { from, to, texts }: CiteRequest): readonly Quoted[] {
  if (texts) return selected(work, texts);
  const proses = quotableTexts(work);
  const first = proses.findIndex(({ address }) => address === from);
  const last = to === undefined ? first : proses.findIndex(({ address }) => address === to);
  if (first < 0 || last < first) return [];
  return proses.slice(first, last + 1);
}

/** The quotation as one text: a line for each paragraph, the cells of a row apart. */
export function textOf(quoted: readonly Quoted[]): string {
  return quoted
    .map(({ text, selection = [0, text.length] }) => text.slice(...selection))
    .map((text) => text.replace(/\t+/g, '　').trim())
    .join('\n');
}

/** Where a range that begins at an address can end: its later siblings of the same sort. */
export function rangeEnds(work: Work, from: Address): readonly (readonly [Address, string])[] {
  const letterOf = (address: Address) => parseAddress(address)?.at(-1)?.letter;
  const parentOf = (address: Address) => address.slice(0, Math.max(0, address.lastIndexOf('.')));
  const names = [...addressNames(work)];
  const at = names.findIndex(([address]) => address === from);
  if (at < 0) return [];
  return names
    .slice(at + 1)
    .filter(
      ([address]) => parentOf(address) === parentOf(from) && letterOf(address) === letterOf(from),
    );
}
