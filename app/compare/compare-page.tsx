'use client';

import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { ColumnHeads } from './column-heads.tsx';
import { type CompareState, type Mode, withWorks, writeState } from './compare-state.ts';
import { placeIn } from './counterparts.ts';
import { Failure } from './failure.tsx';
import { FreeView } from './free-view.tsx';
import { LensContext } from './lens-text.tsx';
import type { Stored } from './load-works.ts';
import type { Opening } from './opening.ts';
import { OutlineJump } from './outline-jump.tsx';
import { RowsContext } from './row-link.tsx';
import { RowsView } from './rows-view.tsx';
import { Summary } from './summary.tsx';
import { Switcher } from './switcher.tsx';
import { SyncTools } from './sync-tools.tsx';
import { Toolbar } from './toolbar.tsx';
import { useCompareState } from './use-compare-state.ts';
import { useCompared } from './use-compared.ts';
import { useLens } from './use-lens.ts';
import { WordingDialog } from './wording-dialog.tsx';

interface ComparePageProps {
  readonly works: readonly Stored[];
  /** What is shown when nothing else is asked for, as far as the page has it. */
  readonly opening: Opening | undefined;
}

/** Of all works, those in the columns and one to add: as much as a page shows unopened. */
function fewest(works: readonly Stored[], ids: readonly string[]): readonly Stored[] {
  const other = works.find(({ id }) => !ids.includes(id));
  return works.filter((work) => work === other || ids.includes(work.id));
}

export function ComparePage({ works, opening }: ComparePageProps) {
  const { state, arrival, isRead, go, look, follow, now } = useCompareState(works);
  const steering = useMemo(() => ({ go, look, follow, now }), [go, look, follow, now]);
  const { compared, failure, isWaiting, retry } = useCompared({
    state,
    isRead,
    stored: works,
    opening,
  });
  const align = useRef<(() => void) | null>(null);
  const lens = useLens(
    compared?.isWhole ? compared.works : undefined,
    state !== undefined && state.lens !== 'off',
  );

  /** Where every column is read now: in a table of rows that follows from the leader. */
  const everywhere = useCallback((): CompareState | undefined => {
    const state = now();
    const [at = ''] = state?.at ?? [];
    if (!state || state.mode === 'free' || !compared || at === '') return state;
    const beside = state.works
      .slice(1)
      .map((_, column) => placeIn(compared.comparison, column, at));
    return { ...state, at: [at, ...beside] };
  }, [now, compared]);

  const choose = useCallback(
    (ids: readonly string[]) => {
      const state = everywhere();
      if (state) go(withWorks(state, ids));
    },
    [everywhere, go],
  );
  const changeMode = useCallback(
    (mode: Mode) => {
      const state = now();
      if (state && state.mode !== mode) go({ mode, at: state.at.slice(0, 1) });
    },
    [now, go],
  );

  const rows = useMemo(
    () => ({
      hrefTo: (row: string) => (state ? writeState({ ...state, at: [row] }) : ''),
      goTo: (row: string) => go({ at: [row] }),
    }),
    [state, go],
  );

  useLayoutEffect(() => {
    if (isRead) delete document.documentElement.dataset.asks;
  }, [isRead]);

  if (isRead && !state) return <p className="compare-said">对读要有两件文献，本库还没有。</p>;
  if (!state) return <p className="compare-said scripted">正在准备……</p>;
  const { asked, wording, close } = lens;
  const askedWork = compared?.works.find(({ id }) => id === asked?.work);
  const shown = state.works.indexOf(state.shown);
  // Rows are made of what answers what.
  const mode = compared?.damage === undefined ? state.mode : 'free';
  const ready = failure === undefined && compared && !isWaiting ? compared : undefined;
  const arrived = isWaiting ? undefined : arrival;
  const offered = isRead ? works : fewest(works, state.works);
  const heads = (said?: readonly string[], onShow?: (column: number) => void) => (
    <>
      <ColumnHeads works={offered} ids={state.works} onChange={choose} {...(said && { said })} />
      {compared ? (
        <Switcher
          works={compared.works}
          shown={shown}
          lens={state.lens}
          onLens={(next) => look({ lens: next })}
          onShow={onShow ?? ((column) => follow({ shown: state.works[column] ?? '' }))}
        />
      ) : null}
    </>
  );
  return (
    <RowsContext value={rows}>
      {isRead ? null : <p className="compare-said compare-waits">正在准备……</p>}
      <Toolbar
        works={offered}
        state={{ ...state, mode }}
        onMode={changeMode}
        onLens={(next) => look({ lens: next })}
        onAdd={(id) => choose([...state.works, id])}
      >
        {compared ? <OutlineJump rows={compared.comparison.rows} /> : null}
        {mode === 'free' ? (
          <SyncTools
            isLocked={state.locked}
            onLock={(locked) => follow({ locked })}
            onAlign={() => align.current?.()}
          />
        ) : null}
      </Toolbar>
      {compared ? (
        <Summary compared={compared} lens={state.lens} lensFailure={lens.failure} />
      ) : null}
      {failure === undefined ? null : (
        <Failure
          said={failure}
          works={works.filter(({ id }) => state.works.includes(id))}
          retry={retry}
        />
      )}
      {failure === undefined && !compared ? (
        <>
          {heads()}
          <p className="compare-said">正在载入全文……</p>
        </>
      ) : null}
      <LensContext value={lens.view}>
        {compared && failure === undefined ? (
          <div
            aria-busy={compared.isWhole && !ready}
            key={compared.works.map(({ id }) => id).join()}
          >
            {mode === 'rows' ? (
              <RowsView compared={compared} state={state} arrival={arrived} steering={steering}>
                {heads()}
              </RowsView>
            ) : (
              <FreeView
                compared={compared}
                state={state}
                arrival={arrived}
                steering={steering}
                heads={heads}
                align={align}
              />
            )}
          </div>
        ) : null}
      </LensContext>
      {asked && wording && askedWork ? (
        <WordingDialog asked={asked} wording={wording} work={askedWork} onClose={close} />
      ) : null}
    </RowsContext>
  );
}
