import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SUMS_FILE } from '../lib/manifest.ts';
import { hashContent } from '../lib/seal.ts';
import { digest } from './hash.ts';
import {
  ASIDE,
  holds,
  type NamedFile,
  type PublishedFolder,
  publishFolder,
  sweep,
  type WriteFile,
  writeToDisk,
} from './publish-folder.ts';

/** What a new version of published data is put together with. */
export interface Publication {
  /**
   * Publishes files in a folder of their own; see {@link publishFolder}.
   *
   * @returns the folder relative to the data, with a slash at its end
   */
  readonly addFolder: (folder: string, files: Iterable<NamedFile>) => Promise<string>;
  /** The same for a folder that was published beside; see publish-alignments.ts. */
  readonly adopt: (published: PublishedFolder) => string;
  /** Publishes a file named by what it holds, and returns its name relative to the data. */
  readonly addFile: (folder: string, name: string, content: string) => Promise<string>;
  /**
   * Puts the version in service, lists the sums of all its files, and clears away
   * what only older ones named.
   */
  readonly finish: (head: NamedFile) => Promise<void>;
}

async function put(path: string, content: string, write: WriteFile): Promise<void> {
  if (await holds(path, content)) return;
  await mkdir(dirname(path), { recursive: true });
  await write(path + ASIDE, content);
  await rename(path + ASIDE, path);
}

/**
 * Begins to replace published data so that a reader sees the old or the new, never
 * a mix, whenever this is interrupted: all is written aside and renamed into place
 * under names that stand for what it holds, then the one file that names them is
 * renamed into place, then goes what nothing names any more.
 *
 * @param outDir holds the data, in `folders` but for the one file; these hold nothing else
 * @param write stands in for writing to the disk; whatever it throws, the old data is untouched
 */
export function startPublication(
  outDir: string,
  folders: readonly string[],
  write: WriteFile = writeToDisk,
): Publication {
  const keep = new Map(folders.map((folder) => [folder, new Set<string>()]));
  const sums = new Map<string, string>();

  function listSums(): string {
    const names = [...sums.keys()].sort();
    return names.map((name) => `${sums.get(name)}  ${name}\n`).join('');
  }

  function adopt(published: PublishedFolder): string {
    keep.get(published.folder)?.add(published.name);
    for (const [name, sum] of published.sums) sums.set(name, sum);
    return `${published.folder}/${published.name}/`;
  }

  return {
    adopt,

    async addFolder(folder, files) {
      return adopt(await publishFolder(outDir, folder, files, write));
    },

    async addFile(folder, name, content) {
      const own = `${name}.${hashContent(content, digest)}.json`;
      await put(join(outDir, folder, own), content, write);
      keep.get(folder)?.add(own);
      sums.set(`${folder}/${own}`, digest(content));
      return `${folder}/${own}`;
    },

    async finish([name, content]) {
      const list = join(outDir, SUMS_FILE);
      // What it lists is there already and has names of its own. The one file that gets
      // another content under its name is off the list until that has happened, so that
      // the list is true whenever this is cut off.
      await put(list, listSums(), write);
      sums.set(name, digest(content));
      // Written before the version is in service: once it is, nothing more can fail.
      await write(list + ASIDE, listSums());
      await put(join(outDir, name), content, write);
      await rename(list + ASIDE, list);
      for (const [folder, names] of keep) await sweep(join(outDir, folder), names);
    },
  };
}
