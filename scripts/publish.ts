import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SUMS_FILE } from '../lib/manifest.ts';
import { hashContent, seal } from '../lib/seal.ts';
import { sha256 } from '../lib/sha256.ts';
import { createHasher } from './hash.ts';

/** In the name of what is still being written. */
const ASIDE = '.aside';

export type WriteFile = (path: string, content: string) => Promise<void>;
export type NamedFile = readonly [name: string, content: string];

/** What a new version of published data is put together with. */
export interface Publication {
  /**
   * Publishes files in a folder of their own, named by what they hold, so that
   * their own names stay short, each under a seal that speaks of the folder; see
   * lib/seal.ts. Takes them as they come: none is held in memory.
   *
   * @returns the folder relative to the data, with a slash at its end
   */
  readonly addFolder: (folder: string, files: Iterable<NamedFile>) => Promise<string>;
  /** Publishes a file named by what it holds, and returns its name relative to the data. */
  readonly addFile: (folder: string, name: string, content: string) => Promise<string>;
  /**
   * Puts the version in service, lists the sums of all its files, and clears away
   * what only older ones named.
   */
  readonly finish: (head: NamedFile) => Promise<void>;
}

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

/** Removes what stands in a folder and is not to be kept. */
async function sweep(dir: string, keep: ReadonlySet<string>): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  for (const name of names) {
    if (!keep.has(name)) await rm(join(dir, name), { recursive: true, force: true });
  }
}

/**
 * Moves finished files to where they are to be served from. Where such a folder
 * is there already it should hold the same: what it lacks or holds otherwise is
 * put in place file by file, and nothing else is touched.
 */
async function settle(staged: string, path: string, names: ReadonlySet<string>): Promise<void> {
  try {
    await rename(staged, path);
    return;
  } catch {
    // A folder of that name is there.
  }
  for (const name of names) {
    const content = await readFile(join(staged, name), 'utf8');
    if (!(await holds(join(path, name), content))) {
      await rename(join(staged, name), join(path, name));
    }
  }
  await rm(staged, { recursive: true, force: true });
  await sweep(path, names);
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
  write: WriteFile = writeFile,
): Publication {
  const keep = new Map(folders.map((folder) => [folder, new Set<string>()]));
  const sums = new Map<string, string>();

  function listSums(): string {
    const names = [...sums.keys()].sort();
    return names.map((name) => `${sums.get(name)}  ${name}\n`).join('');
  }

  return {
    async addFolder(folder, files) {
      const staged = join(outDir, folder, `${process.pid}${ASIDE}`);
      await rm(staged, { recursive: true, force: true });
      await mkdir(staged, { recursive: true });
      const hasher = createHasher();
      const names = new Set<string>();
      for (const [name, content] of files) {
        hasher.add(name, content);
        names.add(name);
        await write(join(staged, name), content);
      }
      const own = hasher.name();
      const directory = `${folder}/${own}/`;
      // What seals them is known only now.
      for (const name of names) {
        const sealed = seal(directory + name, await readFile(join(staged, name), 'utf8'));
        sums.set(directory + name, sha256(sealed));
        await write(join(staged, name), sealed);
      }
      await settle(staged, join(outDir, folder, own), names);
      keep.get(folder)?.add(own);
      return directory;
    },

    async addFile(folder, name, content) {
      const own = `${name}.${hashContent(content)}.json`;
      await put(join(outDir, folder, own), content, write);
      keep.get(folder)?.add(own);
      sums.set(`${folder}/${own}`, sha256(content));
      return `${folder}/${own}`;
    },

    async finish([name, content]) {
      sums.set(name, sha256(content));
      const list = join(outDir, SUMS_FILE);
      // Written before the version is in service: once it is, nothing more can fail.
      await write(list + ASIDE, listSums());
      await put(join(outDir, name), content, write);
      await rename(list + ASIDE, list);
      for (const [folder, names] of keep) await sweep(join(outDir, folder), names);
    },
  };
}
