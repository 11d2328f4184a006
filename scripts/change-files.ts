import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** A file as it is to be; without content it is to be gone. */
export interface Change {
  readonly path: string;
  readonly content?: string | Uint8Array;
}

/** What is under way: paths relative to the folder, whose new contents wait beside them. */
interface Journal {
  readonly write: readonly string[];
  readonly remove: readonly string[];
}

function journalPath(dir: string): string {
  return join(dir, '.changes.json');
}

/** Hidden, so that nothing that lists the folder takes it for one of its files. */
function asidePath(path: string): string {
  return join(dirname(path), `.${basename(path)}.aside`);
}

function writeAside(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(asidePath(path), content);
}

function moveIn(path: string): void {
  try {
    renameSync(asidePath(path), path);
  } catch (error) {
    // Another process that finished the same change has moved it.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function carryOut(dir: string, { write, remove }: Journal): void {
  for (const path of write) moveIn(join(dir, path));
  for (const path of remove) rmSync(join(dir, path), { force: true });
  rmSync(journalPath(dir), { force: true });
}

/**
 * Changes files of a folder together: all or, when it is stopped before it has
 * begun to move them, none. Stopped later, {@link recoverChanges} ends it.
 */
export function applyChanges(dir: string, changes: readonly Change[]): void {
  const write: string[] = [];
  const remove: string[] = [];
  for (const { path, content } of changes) {
    if (content !== undefined) writeAside(path, content);
    (content === undefined ? remove : write).push(relative(dir, path));
  }
  const journal = { write, remove };
  const path = journalPath(dir);
  writeAside(path, JSON.stringify(journal));
  moveIn(path);
  carryOut(dir, journal);
}

/** Ends a change of files that was stopped half way. */
export function recoverChanges(dir: string): void {
  const path = journalPath(dir);
  if (existsSync(path)) carryOut(dir, JSON.parse(readFileSync(path, 'utf8')));
}
