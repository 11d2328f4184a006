'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BoilerplateFile } from '../../lib/compare/boilerplate-file.ts';
import type { Address, Work, WorkId } from '../../lib/model.ts';
import { countWorks, findBoilerplate, findShared, type WordingOf } from './find-wording.ts';
import type { LensView } from './lens-text.tsx';
import { loadBoilerplate } from './load-works.ts';

export interface Asked {
  readonly work: WorkId;
  readonly address: Address;
}

/** What one opening of the lens has found out, for just these works. */
interface Found {
  readonly works: readonly Work[];
  readonly sharedIn: NonNullable<LensView['sharedIn']>;
}

interface Known {
  readonly works: readonly Work[];
  readonly wordingOf: WordingOf;
}

/**
 * Finds shared wording once a lens is asked for, and where else in the corpus it
 * stands. Without the latter the lens works all the same; what is missing is said.
 */
export function useLens(works: readonly Work[] | undefined, isOn: boolean) {
  const [found, setFound] = useState<Found>();
  const [known, setKnown] = useState<Known>();
  const [failure, setFailure] = useState<string>();
  const [asked, setAsked] = useState<Asked>();

  useEffect(() => {
    if (!works || !isOn) return;
    let wanted = true;
    // After the button shows that it was pushed: this takes a moment.
    const timer = setTimeout(() => setFound({ works, sharedIn: findShared(works) }));
    setFailure(undefined);
    Promise.all(works.map(({ id }) => loadBoilerplate(id))).then(
      (files: readonly BoilerplateFile[]) =>
        wanted && setKnown({ works, wordingOf: findBoilerplate(files) }),
      (error: unknown) =>
        wanted && setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [works, isOn]);

  const isFound = isOn && found !== undefined && found.works === works;
  const isKnown = isOn && known !== undefined && known.works === works;
  const view = useMemo((): LensView => {
    return {
      sharedIn: isFound ? found.sharedIn : undefined,
      worksWith: (work, address) => {
        const wording = isKnown ? known.wordingOf(work, address) : undefined;
        return wording ? countWorks(wording) : 0;
      },
      onWording: (work, address) => setAsked({ work, address }),
    };
  }, [isFound, isKnown, found, known]);
  const wording = asked && isKnown ? known.wordingOf(asked.work, asked.address) : undefined;
  const close = useCallback(() => setAsked(undefined), []);
  return { view, failure, asked, wording, close };
}
