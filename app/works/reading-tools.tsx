'use client';

import { type ComponentType, useCallback, useState } from 'react';
import type { Address, Work, WorkId } from '../../lib/model.ts';
import { Arrival } from './arrival.tsx';
import type { FormerPlaces } from './former-places.ts';
import { citedAddress, type Place } from './place.ts';
import { PlaceActs } from './place-acts.tsx';
import type { CiteRequest } from './quotation.ts';
import { ReadingPosition } from './reading-position.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useSelection } from './use-selection.ts';

interface DialogProps {
  readonly work: Work;
  readonly request: CiteRequest;
  readonly onClose: () => void;
}

interface Opened {
  readonly Dialog: ComponentType<DialogProps>;
  readonly work: Work;
  readonly request: CiteRequest;
}

interface ReadingToolsProps {
  readonly work: WorkId;
  /** Which page of the work this is; empty for its own. */
  readonly part: Address;
  readonly isFull: boolean;
  readonly former: FormerPlaces;
}

/** All that a reader can do with the text, one of each for the page; loaded when used. */
export function ReadingTools({ work, part, isFull, former }: ReadingToolsProps) {
  const texts = useSelection();
  const [opened, setOpened] = useState<Opened>();
  const [failed, setFailed] = useState(false);

  const openCite = useCallback(
    async (request: CiteRequest) => {
      try {
        const [{ CiteDialog }, { loadWork }] = await Promise.all([
          import('./cite-dialog.tsx'),
          import('./load-work.ts'),
        ]);
        setOpened({ Dialog: CiteDialog, work: await loadWork(work), request });
        setFailed(false);
      } catch {
        setFailed(true);
      }
    },
    [work],
  );
  const citePlace = useCallback(
    ({ address }: Place) => void openCite({ from: citedAddress(address) }),
    [openCite],
  );
  const close = useCallback(() => setOpened(undefined), []);

  return (
    <>
      <PlaceActs work={work} onCite={citePlace} />
      <Arrival former={former} />
      {isFull ? null : <ReadingPosition work={work} part={part} />}
      {texts.length > 0 && !opened ? (
        <SelectionBar work={work} texts={texts} onCite={openCite} />
      ) : null}
      {opened ? (
        <opened.Dialog work={opened.work} request={opened.request} onClose={close} />
      ) : null}
      <p role="alert" className={failed ? 'tool-failed' : 'unseen'}>
        {failed ? '未能打开引用：缺少数据文件，请刷新页面再试。' : ''}
      </p>
    </>
  );
}
