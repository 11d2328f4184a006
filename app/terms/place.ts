import type { Address, Work, WorkId } from '../../lib/model.ts';
import { splitClauseId } from '../../lib/work/address.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import { workById } from '../site/corpus.ts';
import { sitePath } from '../site/paths.ts';
import { readingOf } from '../works/reading.ts';

/** A place of a work as a reader is told of it. */
export interface Place {
  readonly title: string;
  /** `第四章第六节第三段`. */
  readonly name: string;
  readonly address: Address;
  readonly href: string;
}

interface Gazetteer {
  readonly names: ReadonlyMap<Address, string>;
  readonly parts: ReadonlyMap<Address, Address>;
}

const gazetteers = new Map<WorkId, Gazetteer>();

function gazetteerOf(work: Work): Gazetteer {
  const known = gazetteers.get(work.id);
  if (known) return known;
  const gazetteer = {
    names: readingOf(work).names,
    parts: new Map(passagesOf(work).map(({ address, part }) => [address, part])),
  };
  gazetteers.set(work.id, gazetteer);
  return gazetteer;
}

/**
 * @param query marked again on the page of the place
 * @throws Error when the work does not exist
 */
export function placeAt(work: WorkId, address: Address, query: string): Place {
  const { meta } = workById(work);
  const { names, parts } = gazetteerOf(workById(work));
  return {
    title: meta.title,
    name: names.get(address) ?? address,
    address,
    href: sitePath(hrefOf(work, address, parts.get(address) ?? '', query)),
  };
}

/** @throws Error when the text is no clause id of the corpus */
export function placeOf(id: string, query: string): Place {
  const split = splitClauseId(id);
  if (!split) throw new Error(`没有编号为 ${id} 的条款`);
  return placeAt(split.work, split.address, query);
}
