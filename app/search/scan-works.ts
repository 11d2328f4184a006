import type { Manifest } from '../../lib/manifest.ts';
import type { Work, WorkId } from '../../lib/model.ts';
import { HEAD_FILE, type IndexHead, VARIANTS_FILE } from '../../lib/search/index-format.ts';
import { openScan } from '../../lib/search/scan-index.ts';
import { SUGGEST_HEAD_FILE, type SuggestHead } from '../../lib/search/suggest-format.ts';
import { decodeVariants } from '../../lib/search/variants.ts';
import { brokenFile, readCatalogue, readData } from '../site/data.ts';
import type { Scan } from './library.ts';

/** Reads a file if it is there and whole. */
async function readIfWhole(base: string, name: string): Promise<string | undefined> {
  try {
    return await readData(base, name);
  } catch (error) {
    if (brokenFile(error) === undefined) throw error;
    return undefined;
  }
}

/** As many of the pairs that fold traditional characters as there still are. */
async function readVariants(base: string, { search, suggestions }: Manifest) {
  const [head, suggestHead, others] = await Promise.all([
    readIfWhole(base, search.directory + HEAD_FILE),
    readIfWhole(base, suggestions.directory + SUGGEST_HEAD_FILE),
    readIfWhole(base, search.directory + VARIANTS_FILE),
  ]);
  const known = head ?? suggestHead;
  // Either says what folding the corpus needs.
  const own: Pick<IndexHead | SuggestHead, 'variants'> = known
    ? JSON.parse(known)
    : { variants: '' };
  const all = [own.variants, others === undefined ? '' : JSON.parse(others)];
  return new Map(all.flatMap((encoded) => [...decodeVariants(encoded)]));
}

/**
 * Makes the works themselves searchable, but for those that cannot be had whole.
 *
 * @param file of the index, for which this is done
 * @throws DataError, SealError when there is no list of works
 */
export async function scanWorks(base: string, manifest: Manifest, file: string): Promise<Scan> {
  const catalogue = await readCatalogue(base, manifest);
  const files = new Map(catalogue.map((work) => [work.id, work.file]));
  const unread = new Set<WorkId>();
  async function load(id: WorkId): Promise<Work | undefined> {
    const content = await readIfWhole(base, files.get(id) ?? '');
    if (content === undefined) {
      unread.add(id);
      return undefined;
    }
    return JSON.parse(content);
  }
  const index = await openScan([...files.keys()], load, await readVariants(base, manifest));
  const read = catalogue.filter(({ id }) => !unread.has(id));
  const left = catalogue.filter(({ id }) => unread.has(id));
  return {
    index,
    characters: read.reduce((total, { characters }) => total + characters, 0),
    file,
    scanned: { works: read.length, unread: left.map(({ title }) => title) },
  };
}
