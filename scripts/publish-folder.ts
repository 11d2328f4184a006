import { writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { seal } from '../lib/seal.ts';
import { createHasher, digest } from './hash.ts';
import { letGo } from './let-go.ts';
import { openSpool } from './spool.ts';

/** In the name of what is still being written. */
export const ASIDE = '.aside';

/** UTF-16 units of content after which what it was made of is let go. */
const MADE_BETWEEN = 2 ** 24;

export type WriteFile = (path: string, content: string) => Promise<void>;

/** At once and not beside: files are small, and to wait for each takes longer than it. */
export const writeToDisk: WriteFile = async (path, content) => writeFileSync(path, content);

export type NamedFile = readonly [name: string, content: string];

/** A folder as published; plain data, so that another thread can tell of it. */
export interface PublishedFolder {
  /** What it stands in, relative to the data. */
  readonly folder: string;
  /** Its own name there, which says what it holds. */
  readonly name: string;
  /** SHA-256 of each file, by its name relative to the data. */
  readonly sums: ReadonlyMap<string, string>;
}

/** Does a file hold just this? */
export async function holds(path: string, content: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) === content;
  } catch {
    return false;
  }
}

/** Removes what stands in a folder and is not to be kept. */
export async function sweep(dir: string, keep: ReadonlySet<string>): Promise<void> {
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
 * Publishes files in a folder of their own, named by what they hold, so that
 * their own names stay short, each under a seal that speaks of the folder; see
 * lib/seal.ts. Takes them as they come: none is held in memory.
 *
 * @param outDir holds the data
 * @param folder what the new folder is to stand in
 */
export async function publishFolder(
  outDir: string,
  folder: string,
  files: Iterable<NamedFile>,
  write: WriteFile,
): Promise<PublishedFolder> {
  const staged = join(outDir, folder, `${process.pid}${ASIDE}`);
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  const hasher = createHasher();
  // What seals them is known when the last has come.
  const spool = openSpool(`${staged}.spool`);
  try {
    let made = 0;
    for (const [name, content] of files) {
      hasher.add(name, content);
      spool.add(name, content);
      made += content.length;
      if (made < MADE_BETWEEN) continue;
      letGo();
      made = 0;
    }
    const own = hasher.name();
    const sums = new Map<string, string>();
    for (const [name, content] of spool.read()) {
      const full = `${folder}/${own}/${name}`;
      const sealed = seal(full, content, digest);
      sums.set(full, digest(sealed));
      await write(join(staged, name), sealed);
    }
    await settle(staged, join(outDir, folder, own), spool.names());
    return { folder, name: own, sums };
  } finally {
    spool.remove();
  }
}
