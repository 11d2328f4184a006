import { MANIFEST_FILE, type Manifest, parseManifest } from '../../lib/manifest.ts';

/** A file of the site's data could not be had; says which, and what may help. */
export class DataError extends Error {
  constructor(name: string, found: string, cause?: unknown) {
    super(`数据文件 ${name}：${found}`, { cause });
    this.name = 'DataError';
  }
}

/**
 * Reads one file of `public/data`. All names but the manifest's stand for their
 * content, so that the browser may keep those and must ask for that one again.
 *
 * @param base address of the data folder, with a slash at its end
 * @throws DataError
 */
export async function readData(base: string, name: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(base + name, { cache: name === MANIFEST_FILE ? 'no-cache' : 'default' });
  } catch (error) {
    throw new DataError(name, '网络不通', error);
  }
  if (!response.ok) throw new DataError(name, `服务器答复 ${response.status}`);
  return response.text();
}

export async function readManifest(base: string): Promise<Manifest> {
  return parseManifest(await readData(base, MANIFEST_FILE));
}
