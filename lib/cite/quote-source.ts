import type { Address, Correction, Mark, Passage, Prose, Work } from '../model.ts';
import type { Folder } from '../search/fold.ts';
import { rangeOf } from '../search/index-format.ts';
import { passagesOf } from '../work/passages.ts';
import { proseOf, textsOf, walkBlocks } from '../work/walk.ts';
import { placesOf } from './place.ts';
import { type PlainText, plainText } from './quote-text.ts';
import type { Place } from './verify-model.ts';

/** Stands in no text: U+FFFF is no character. */
const BARRIER = '\uffff';

/** A passage with where it stands in the running text of its work. */
export interface SourcePassage extends Passage {
  readonly plain: PlainText;
  /** First unit of the running text that is of this passage. */
  readonly from: number;
  /** The passage itself and all that it stands in. */
  readonly within: ReadonlySet<Address>;
  /**
   * Where the text is that of the source with its slips, the corrections that are
   * undone in it, by where they stand. Such passages follow upon all others.
   */
  readonly undone: readonly { readonly mark: Mark; readonly correction: Correction }[];
}

/** A work made ready to find quotations in. */
export interface Source {
  readonly work: Work;
  /** All passages in reading order, one behind the other: quotations run on from one to the next. */
  readonly text: string;
  readonly passages: readonly SourcePassage[];
  /** Every address with its place as it is cited, in reading order. */
  readonly places: ReadonlyMap<Address, string>;
}

function ancestorsOf(work: Work): ReadonlyMap<Address, ReadonlySet<Address>> {
  const within = new Map<Address, ReadonlySet<Address>>();
  for (const { block, above, inside } of walkBlocks(work.blocks)) {
    const around = above.map(({ address }) => address);
    if (inside) around.push(inside.address);
    around.push(block.address);
    for (const { address } of proseOf(block)) within.set(address, new Set([...around, address]));
  }
  return within;
}

/** A text as the source prints it, with its slips, and where these are. */
function undo({ text, corrections }: Prose): Pick<SourcePassage, 'text' | 'undone'> {
  let printed = '';
  let from = 0;
  const undone = [...corrections]
    .sort((a, b) => a.mark[0] - b.mark[0])
    .map((correction) => {
      printed += text.slice(from, correction.mark[0]);
      const start = printed.length;
      printed += correction.printed;
      from = correction.mark[1];
      return { mark: [start, printed.length] satisfies Mark, correction };
    });
  return { text: printed + text.slice(from), undone };
}

export function openSource(folder: Folder, work: Work): Source {
  const within = ancestorsOf(work);
  const read = passagesOf(work).map((passage) => ({ ...passage, undone: [] }));
  const prose = new Map([...textsOf(work)].map((one) => [one.address, one]));
  const printed = read.flatMap((passage) => {
    const own = prose.get(passage.address);
    return own && own.corrections.length > 0 ? [{ ...passage, ...undo(own) }] : [];
  });
  const passages: SourcePassage[] = [];
  let text = '';
  for (const passage of [...read, ...printed]) {
    const plain = plainText(folder, passage.text);
    const around = within.get(passage.address) ?? new Set([passage.address]);
    passages.push({ ...passage, plain, from: text.length, within: around });
    // No quotation runs from one passage as printed into the next.
    text += plain.text + (passage.undone.length > 0 ? BARRIER : '');
  }
  return { work, text, passages, places: placesOf(work) };
}

/** Some of one passage. */
export interface Part {
  readonly passage: SourcePassage;
  /** In the text as displayed. */
  readonly mark: Mark;
}

/** What a stretch of the running text is made of, in order. */
export function partsOfStretch(source: Source, start: number, end: number): readonly Part[] {
  const parts: Part[] = [];
  const froms = source.passages.map(({ from }) => from);
  for (let i = Math.max(0, rangeOf(froms, start)); i < source.passages.length; i++) {
    const passage = source.passages[i];
    if (!passage || passage.from >= end) break;
    const first = Math.max(start - passage.from, 0);
    const last = Math.min(end - passage.from, passage.plain.text.length) - 1;
    if (last < first) continue;
    const { starts, ends } = passage.plain;
    parts.push({ passage, mark: [starts[first] ?? 0, ends[last] ?? 0] });
  }
  return parts;
}

/** The stretches of the running text under any of some addresses. */
export function stretchesOf(source: Source, addresses: readonly Address[]): readonly Mark[] {
  const stretches: [number, number][] = [];
  for (const { from, plain, within } of source.passages) {
    if (!addresses.some((address) => within.has(address))) continue;
    const last = stretches.at(-1);
    if (last && last[1] === from) last[1] += plain.text.length;
    else stretches.push([from, from + plain.text.length]);
  }
  return stretches;
}

/** `《题名》第四章第六节第三段`, with what the site needs to show it. */
export function placeOf(source: Source, passage: Pick<Passage, 'address' | 'part'>): Place {
  const { work, places } = source;
  const { address, part } = passage;
  const name = `《${work.meta.title}》${address === 'title' ? '' : (places.get(address) ?? '')}`;
  return { clause: `${work.id}/${address}`, work: work.id, address, part, name };
}

/** The passage that a reader sent to an address arrives at: for a division, its first. */
export function passageAt(source: Source, address: Address): SourcePassage | undefined {
  return (
    source.passages.find((passage) => passage.address === address) ??
    source.passages.find(({ within }) => within.has(address))
  );
}
