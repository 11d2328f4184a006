import type { Passage, Work, WorkId } from '../model.ts';
import { createCache } from './cache.ts';
import { createFolder, type VariantMap } from './fold.ts';
import { BLOCK, chapterText, INDEX_FORMAT, rangeOf, type WorkEntry } from './index-format.ts';
import { toIndexedWork } from './indexed-work.ts';
import type { IndexedPassage, SearchIndex } from './open-index.ts';
import type { Postings } from './open-postings.ts';
import { encodeCuts, wordRuns } from './words.ts';

/** Characters of text kept in memory; beyond, works are loaded anew for each query. */
const MOST_TEXT = 1_200_000;
/** Works loaded at once. */
const AT_ONCE = 8;

/** Nobody cuts words here: each Han character stands for one. */
function cutsOf(folded: string): string {
  const words = wordRuns(folded).flatMap(({ text, isHan }) => (isHan ? [...text] : [text]));
  return encodeCuts(folded, words);
}

/** Proposes every passage for whatever is looked for, so that all of them are read. */
function proposeAll(passages: number): Postings {
  return {
    lookUp: async () => ({ passages, isLong: false }),
    together: async (_, block) => {
      const from = block * BLOCK;
      return Array.from({ length: Math.min(BLOCK, passages - from) }, (_one, i) => from + i);
    },
    holding: async () => undefined,
    weight: () => 0,
  };
}

/**
 * Stands in for an index that cannot be used: searching it reads every passage of
 * the works from end to end. It finds and counts the same; it knows no words, so
 * that hits stand in another order and neighbours are single characters.
 *
 * @param ids of the works to be scanned, in reading order
 * @param load gives one work, again and again; a work it gives nothing for is left out
 * @param variants traditional → simplified, as many as there are
 */
export async function openScan(
  ids: readonly WorkId[],
  load: (id: WorkId) => Promise<Work | undefined>,
  variants: VariantMap,
): Promise<SearchIndex> {
  const folder = createFolder(variants);
  const fold = (text: string): string => folder(text).text;
  const entries: WorkEntry[] = [];
  const firsts: number[] = [];
  let passages = 0;
  let words = 0;
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (const work of await Promise.all(ids.slice(at, at + AT_ONCE).map(load))) {
      if (!work) continue;
      const { passages: own, ...facts } = toIndexedWork(work);
      entries.push({ ...facts, seats: [[passages, own.length]] });
      firsts.push(passages);
      passages += own.length;
      for (const { text } of own) words += [...text].length;
    }
  }

  async function loadChunk(chunk: number): Promise<readonly IndexedPassage[]> {
    const entry = entries[chunk];
    const work = entry && (await load(entry.id));
    if (!work) throw new Error(`${entry?.id ?? chunk}：先前读到，现在读不到。处理：刷新页面`);
    const toIndexed = (passage: Passage, i: number): IndexedPassage => {
      const { path, kind, text, lead } = passage;
      const number = (firsts[chunk] ?? 0) + i;
      const folded = fold(text);
      return {
        ...passage,
        number,
        seat: number,
        title: entry.title,
        folded,
        foldedLead: lead === 0 ? 0 : fold(text.slice(0, lead)).length,
        foldedPath: fold(path.join('\t')),
        foldedChapter: fold(chapterText(path, kind, text)),
        cuts: cutsOf(folded),
      };
    };
    return toIndexedWork(work).passages.map(toIndexed);
  }

  const chunks = createCache(
    loadChunk,
    (loaded) => loaded.reduce((total, { text }) => total + text.length, 0),
    MOST_TEXT,
  );
  const none = { isPaged: false, firsts: [] };
  const postings = proposeAll(passages);
  return {
    head: {
      format: INDEX_FORMAT,
      works: entries.length,
      passages,
      naming: 0,
      meanWords: passages === 0 ? 0 : words / passages,
      textFiles: entries.length,
      texts: none,
      grams: none,
      words: none,
      variants: '',
    },
    folder,
    fullFolder: async () => folder,
    blocks: Math.ceil(passages / BLOCK),
    postings: () => postings,
    works: async () => entries,
    wordsFrom: async () => new Map(),
    chunkOf: async (seat) => rangeOf(firsts, seat),
    firstSeat: async (chunk) => firsts[chunk] ?? passages,
    readChunk: chunks.get,
    hasChunk: chunks.has,
  };
}
