import { existsSync, readFileSync } from 'node:fs';
import { readWorkFiles, sourcePath, type WorkFile } from './corpus-files.ts';

/**
 * Works that a file is to be held against, in the order of their source: those that
 * stand in one source with the work of the given id, or in an earlier file of the name.
 */
export function earlierWorks(
  corpusDir: string,
  file: string,
  bytes: Uint8Array,
  id: string | undefined,
): readonly WorkFile[] {
  const works = readWorkFiles(corpusDir);
  const kept = sourcePath(corpusDir, file);
  const isChanged = () => existsSync(kept) && !readFileSync(kept).equals(bytes);
  const named = id === undefined ? undefined : works.find((work) => work.id === id)?.source;
  const source = named ?? (id === undefined && isChanged() ? file : undefined);
  const first = ({ lines }: WorkFile) => Number.parseInt(lines, 10) || 1;
  return works
    .filter((work) => source !== undefined && work.source === source)
    .sort((a, b) => first(a) - first(b));
}
