import type { Work, WorkId } from '../../lib/model.ts';
import { DataError, readCatalogue, readData, readManifest } from '../site/data.ts';
import { sitePath } from '../site/paths.ts';

const loads = new Map<WorkId, Promise<Work>>();

async function load(id: WorkId): Promise<Work> {
  const base = sitePath('/data/');
  const catalogue = await readCatalogue(base, await readManifest(base));
  const file = catalogue.find((work) => work.id === id)?.file;
  if (file === undefined) throw new DataError(id, '不在数据清单中');
  return JSON.parse(await readData(base, file));
}

/**
 * The whole work of a page, fetched once and only when it is asked for.
 * @throws DataError when it cannot be had; the next call tries again
 */
export function loadWork(id: WorkId): Promise<Work> {
  const known = loads.get(id);
  if (known) return known;
  const loading = load(id);
  loads.set(id, loading);
  loading.catch(() => loads.delete(id));
  return loading;
}
