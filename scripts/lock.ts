import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hashOf } from './hash.ts';

/** Milliseconds between two looks at whether the other is done. */
const PATIENCE = 100;

/** Milliseconds after which a lock that names no process was left by one killed while writing it. */
const HALF_WRITTEN = 5000;

/** Is the process that wrote a lock still there? One that was killed left it behind. */
function isHeld(path: string): boolean {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    // An unreadable lock is a lock just being written or removed.
    if (!holder) return Date.now() - statSync(path).mtimeMs < HALF_WRITTEN;
    // Signal 0 asks only.
    process.kill(holder, 0);
    return true;
  } catch (error) {
    const isOther = error instanceof Error && 'code' in error && error.code === 'EPERM';
    return isOther;
  }
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs work that must be alone with a folder, after whoever is at it on this
 * machine, in this process or another.
 *
 * @param waiting told once when it has to wait
 */
export async function aloneWith<T>(
  dir: string,
  waiting: () => void,
  work: () => Promise<T>,
): Promise<T> {
  // Not in the folder, all of which is published.
  const path = join(tmpdir(), `qingdian-${hashOf(resolve(dir))}.lock`);
  for (let told = false; !tryLock(path); ) {
    if (!isHeld(path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (!told) waiting();
    told = true;
    await wait(PATIENCE);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
