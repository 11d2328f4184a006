import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

/** The corpus in a folder that a test may do anything with, and what commands print. */
export interface CopiedCorpus {
  readonly root: string;
  readonly corpus: string;
  /** Lines on standard output, and what went to standard error. */
  readonly out: string[];
  readonly err: string[];
}

/** Copies the corpus and listens to what is printed, until {@link dropCorpus}. */
export function copyCorpus(): CopiedCorpus {
  const root = mkdtempSync(join(tmpdir(), 'qingdian-copy-'));
  const corpus = join(root, 'corpus');
  cpSync('corpus', corpus, { recursive: true });
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)));
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    err.push(String(line));
    return true;
  });
  return { root, corpus, out, err };
}

export function dropCorpus({ root }: { readonly root: string }): void {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
}
