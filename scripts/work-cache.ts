import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const EXTENSION = '.json';

export interface WorkCache<T> {
  /** What was kept under a key; undefined if nothing was, or nothing whole. */
  readonly get: (key: string) => T | undefined;
  /** Whether something is kept under a key, whole or not. */
  readonly has: (key: string) => boolean;
  /** Keeps a value. Failing to do so is no failure: it is made again next time. */
  readonly put: (key: string, value: T) => void;
  /** Removes what was neither got nor put. */
  readonly sweep: () => void;
}

/** Keeps nothing. */
export function noWorkCache<T>(): WorkCache<T> {
  return { get: () => undefined, has: () => false, put: () => {}, sweep: () => {} };
}

function checksum(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Keeps values of JSON in a folder, one file each. A file begins with the checksum
 * of the rest: one that is cut off or damaged counts as absent.
 */
export function openWorkCache<T>(dir: string): WorkCache<T> {
  const used = new Set<string>();
  const nameOf = (key: string) => `${key}${EXTENSION}`;
  return {
    get(key) {
      try {
        const stored = readFileSync(join(dir, nameOf(key)), 'utf8');
        const end = stored.indexOf('\n');
        const content = stored.slice(end + 1);
        if (stored.slice(0, end) !== checksum(content)) return undefined;
        used.add(nameOf(key));
        return JSON.parse(content);
      } catch {
        return undefined;
      }
    },
    has: (key) => existsSync(join(dir, nameOf(key))),
    put(key, value) {
      used.add(nameOf(key));
      const path = join(dir, nameOf(key));
      const aside = `${path}.${process.pid}.aside`;
      try {
        const content = JSON.stringify(value);
        mkdirSync(dir, { recursive: true });
        writeFileSync(aside, `${checksum(content)}\n${content}`);
        renameSync(aside, path);
      } catch {
        // Nowhere to keep it. What was begun is swept away.
      }
    },
    sweep() {
      let names: readonly string[] = [];
      try {
        names = readdirSync(dir);
      } catch {
        // Nothing was ever kept.
      }
      for (const name of names) if (!used.has(name)) rmSync(join(dir, name), { force: true });
    },
  };
}
