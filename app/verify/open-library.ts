import { openVerifyLibrary, type VerifyLibrary } from '../../lib/cite/verify-library.ts';
import { openIndex } from '../../lib/search/open-index.ts';
import { readCatalogue, readData, readManifest } from '../site/data.ts';
import type { Damage } from './damage.ts';

/** What drafts are checked against. */
export interface Opened {
  readonly library: VerifyLibrary;
  /** Version of the data. */
  readonly version: string;
  /** What of the data is done without. */
  readonly damage?: Damage;
}

/**
 * Opens the data, doing without files that proved damaged: without a work that cannot
 * be read, and where the index cannot be, with the works themselves in its place.
 *
 * @param base absolute address of the data folder, with a slash at its end
 * @param edition version of the data that the page was made with
 * @param broken names of such files, relative to the data
 * @throws EditionError when the page was made with other data; DataError, SealError
 * when a file is damaged or missing
 */
export async function openLibrary(
  base: string,
  edition: string | undefined,
  broken: ReadonlySet<string>,
): Promise<Opened> {
  const manifest = await readManifest(base, edition);
  const catalogue = await readCatalogue(base, manifest);
  const { directory } = manifest.search;
  const files = [...broken];
  const ofIndex = files.find((file) => file.startsWith(directory));
  const isScanned = ofIndex !== undefined;
  const index = isScanned
    ? (await (await import('../search/scan-works.ts')).scanWorks(base, manifest, ofIndex)).index
    : await openIndex((name) => readData(base, directory + name));
  const indexed = new Set((await index.works()).map(({ id }) => id));
  const isRead = ({ id, file }: (typeof catalogue)[number]) => indexed.has(id) && !broken.has(file);
  const works = catalogue.filter(isRead);
  const unread = catalogue.filter((work) => !isRead(work)).map(({ title }) => title);
  const library = await openVerifyLibrary(
    works,
    index,
    (file) => readData(base, file),
    // A scan proposes every work for everything: all of them are to be looked into.
    isScanned ? Number.POSITIVE_INFINITY : undefined,
  );
  const damage = { files, isScanned, works: works.length, unread };
  return { library, version: manifest.version, ...(files.length > 0 && { damage }) };
}
