import {
  type Catalogue,
  MANIFEST_FILE,
  type Manifest,
  parseCatalogue,
  parseManifest,
} from '../../lib/manifest.ts';
import { SealError, unsealBeside } from '../../lib/seal.ts';
import { pageEdition, UPDATED } from './edition.ts';

/** A file of the site's data could not be had; says which, and what may help. */
export class DataError extends Error {
  readonly file: string;
  /** Did the server answer that it has no such file? Then asking again is of no use. */
  readonly isLost: boolean;

  constructor(file: string, found: string, { cause, isLost = false }: DataErrorOptions = {}) {
    super(`数据文件 ${file}：${found}`, { cause });
    this.name = 'DataError';
    this.file = file;
    this.isLost = isLost;
  }
}

interface DataErrorOptions {
  readonly cause?: unknown;
  readonly isLost?: boolean;
}

/** The page was made with other data than the site has now. */
class EditionError extends Error {
  constructor() {
    super(UPDATED);
    this.name = 'EditionError';
  }
}

/** The file that an error says is damaged or missing, relative to the data; undefined for other errors. */
export function brokenFile(error: unknown): string | undefined {
  if (error instanceof SealError) return error.file;
  if (error instanceof DataError && error.isLost) return error.file;
  return error instanceof Error ? brokenFile(error.cause) : undefined;
}

async function readText(base: string, name: string, cache: RequestCache): Promise<string> {
  let response: Response;
  try {
    response = await fetch(base + name, { cache });
  } catch (cause) {
    throw new DataError(name, '网络不通', { cause });
  }
  if (!response.ok) {
    throw new DataError(name, `服务器答复 ${response.status}`, { isLost: response.status === 404 });
  }
  try {
    return await response.text();
  } catch (cause) {
    throw new DataError(name, '传输中断', { cause });
  }
}

/**
 * Reads one file that the manifest names, and checks that it is whole. Its name
 * stands for its content, so that the browser may keep it.
 *
 * @param base address of the data folder, with a slash at its end
 * @throws DataError when it cannot be had; SealError when it is not what was published
 */
export async function readData(base: string, name: string): Promise<string> {
  const stored = await readText(base, name, 'default');
  try {
    return await unsealBeside(name, stored);
  } catch {
    // What was broken on its way may have been kept broken: the server is asked again.
    return unsealBeside(name, await readText(base, name, 'reload'));
  }
}

/**
 * @param edition version of the data that the page was made with
 * @throws EditionError when the data is of another version: a page never mixes two
 */
export async function readManifest(base: string, edition = pageEdition()): Promise<Manifest> {
  const manifest = parseManifest(await readText(base, MANIFEST_FILE, 'no-cache'));
  if (edition !== undefined && manifest.version !== edition) throw new EditionError();
  return manifest;
}

/** The list of works, which grows with the corpus: to be read only by what needs it. */
export async function readCatalogue(base: string, { catalogue }: Manifest): Promise<Catalogue> {
  return parseCatalogue(await readData(base, catalogue));
}
