'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Alignment } from '../../lib/compare/align.ts';
import { alignmentFile } from '../../lib/manifest.ts';
import type { Work } from '../../lib/model.ts';
import { DataError, readData, readManifest } from '../site/data.ts';
import { sitePath } from '../site/paths.ts';
import { type Comparison, compareWorks } from './compare-rows.ts';
import { type Listed, type Pair, pairFrom, searchOf } from './pair.ts';

/** The pair in the address of the page; choosing another is a step to go back from. */
export function usePair(works: readonly Listed[]) {
  const [pair, setPair] = useState<Pair>();

  useEffect(() => {
    const read = () => setPair(pairFrom(window.location.search, works));
    read();
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, [works]);

  const choose = useCallback((next: Pair) => {
    window.history.pushState(null, '', searchOf(next));
    setPair(next);
  }, []);
  return { pair, choose };
}

export interface Compared extends Comparison {
  readonly left: Work;
  readonly right: Work;
}

async function loadPair(left: string, right: string): Promise<Compared> {
  const base = sitePath('/data/');
  const manifest = await readManifest(base);
  const fileOf = (id: string) => {
    const file = manifest.works.find((work) => work.id === id)?.file;
    if (file === undefined) throw new DataError(id, '不在数据清单中');
    return file;
  };
  const aligned = manifest.align.directory + alignmentFile(left, right);
  const [leftWork, rightWork, alignment]: [Work, Work, Alignment] = await Promise.all([
    readData(base, fileOf(left)).then(JSON.parse),
    readData(base, fileOf(right)).then(JSON.parse),
    readData(base, aligned).then(JSON.parse),
  ]);
  return { left: leftWork, right: rightWork, ...compareWorks(leftWork, rightWork, alignment) };
}

/** Loads two works and how they answer each other; the last pair stays until the next is there. */
export function useCompared(left: string | undefined, right: string | undefined) {
  const [compared, setCompared] = useState<Compared>();
  const [failure, setFailure] = useState<string>();

  useEffect(() => {
    if (left === undefined || right === undefined) return;
    let wanted = true;
    loadPair(left, right).then(
      (loaded) => {
        if (!wanted) return;
        setFailure(undefined);
        setCompared(loaded);
      },
      (error: unknown) => {
        if (wanted) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      wanted = false;
    };
  }, [left, right]);

  const isCurrent = compared?.left.id === left && compared?.right.id === right;
  return { compared, failure, isWaiting: !isCurrent && failure === undefined };
}
