import type { Catalogue } from '../manifest.ts';
import type { Work, WorkId } from '../model.ts';
import { createCache } from '../search/cache.ts';
import type { Folder } from '../search/fold.ts';
import { rangeOf } from '../search/index-format.ts';
import type { SearchIndex } from '../search/open-index.ts';
import { createProposer } from '../search/propose.ts';
import { openSource, type Source } from './quote-source.ts';
import type { TitledWork } from './reference-title.ts';

/** Where quotations are looked up; in a browser works are fetched when they may matter. */
export interface VerifyLibrary {
  readonly works: readonly TitledWork[];
  readonly folder: Folder;
  readonly open: (work: WorkId) => Promise<Source>;
  /**
   * The works that may hold a quotation, the likeliest first.
   *
   * @param pieces of the folded quotation, of which one at least stands as it is
   */
  readonly propose: (pieces: readonly string[]) => Promise<readonly WorkId[]>;
}

/** A corpus of up to so many characters is read whole: that is a megabyte to fetch. */
const MOST_READ_WHOLE = 300_000;
/** Characters of opened works that are kept in memory. */
const MOST_KEPT = 2_000_000;
/** Works looked into for one quotation. */
const MOST_WORKS = 8;
/** Pieces asked for: a work that has none of these has hardly the quotation. */
const MOST_PIECES = 8;

/**
 * @param readWork reads one work by the file name the catalogue gives
 * @param mostReadWhole characters up to which every work is looked into
 */
export async function openVerifyLibrary(
  catalogue: Catalogue,
  index: SearchIndex,
  readWork: (file: string) => Promise<string>,
  mostReadWhole = MOST_READ_WHOLE,
): Promise<VerifyLibrary> {
  const folder = await index.fullFolder();
  const entries = await index.works();
  const numbers = new Map(entries.map(({ id, number }) => [id, number]));
  const works = catalogue.map(({ id, title }): TitledWork => {
    const number = numbers.get(id);
    return { id, title, ...(number !== undefined && { number }) };
  });
  const characters = catalogue.reduce((sum, work) => sum + work.characters, 0);
  const places = new Map(catalogue.map(({ id }, i) => [id, i]));
  const sources = createCache(
    async (place: number) => {
      const work: Work = JSON.parse(await readWork(catalogue[place]?.file ?? ''));
      return openSource(folder, work);
    },
    ({ text }) => text.length,
    MOST_KEPT,
  );

  const tenures = entries
    .flatMap(({ id, seats }) => seats.map(([first, count]) => ({ id, first, end: first + count })))
    .filter(({ first, end }) => end > first)
    .sort((a, b) => a.first - b.first);
  const firsts = tenures.map(({ first }) => first);
  const workOfSeat = (seat: number) => tenures[rangeOf(firsts, seat)]?.id;

  return {
    works,
    folder,
    async open(work) {
      const place = places.get(work);
      if (place === undefined) throw new RangeError(`库中没有文献 ${work}`);
      return sources.get(place);
    },
    async propose(pieces) {
      if (characters <= mostReadWhole) return works.map(({ id }) => id);
      const step = Math.max(1, pieces.length / MOST_PIECES);
      const asked = pieces.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
      const support = new Map<WorkId, number>();
      for (const piece of asked) {
        const proposer = createProposer(index, { type: 'literal', terms: [piece] });
        const holding = new Set<WorkId>();
        for (let block = 0; block < index.blocks; block++) {
          const seats = await proposer.propose(block);
          if (seats === 'all') break;
          for (const seat of seats) {
            const work = workOfSeat(seat);
            if (work !== undefined && places.has(work)) holding.add(work);
          }
        }
        for (const work of holding) support.set(work, (support.get(work) ?? 0) + 1);
      }
      return [...support]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_WORKS)
        .map(([work]) => work);
    },
  };
}
