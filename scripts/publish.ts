import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Name of a file that is still being written. */
const ASIDE = '.aside';

export type WriteFile = (path: string, content: string) => Promise<void>;

async function holds(path: string, content: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) === content;
  } catch {
    return false;
  }
}

async function put(path: string, content: string, write: WriteFile): Promise<void> {
  if (await holds(path, content)) return;
  await mkdir(dirname(path), { recursive: true });
  await write(path + ASIDE, content);
  await rename(path + ASIDE, path);
}

/** Removes files under `folder` that are not to be kept, and folders left empty. */
async function sweep(outDir: string, folder: string, keep: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(join(outDir, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await sweep(outDir, name, keep);
    else if (!keep.has(name)) await rm(join(outDir, name), { force: true });
  }
  const isEmpty = !entries.some((entry) => keep.has(`${folder}/${entry.name}`));
  const isNeeded = [...keep].some((name) => name.startsWith(`${folder}/`));
  if (isEmpty && !isNeeded) await rm(join(outDir, folder), { recursive: true, force: true });
}

/**
 * Replaces published data so that a reader sees the old or the new, never a mix,
 * whenever this is interrupted: new files under new names first, then the one
 * file that names them by renaming, then away with what nothing names any more.
 *
 * @param files name → content; a name stands for its content and never changes it
 * @param head name and content of the file that readers start from
 * @param folders those of the old files, swept at the end
 * @throws whatever `write` throws; the old data is then untouched
 */
export async function publish(
  outDir: string,
  files: ReadonlyMap<string, string>,
  head: readonly [name: string, content: string],
  folders: readonly string[],
  write: WriteFile = writeFile,
): Promise<void> {
  for (const [name, content] of files) await put(join(outDir, name), content, write);
  await put(join(outDir, head[0]), head[1], write);
  const keep = new Set(files.keys());
  for (const folder of folders) await sweep(outDir, folder, keep);
}
