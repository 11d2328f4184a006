'use client';

import {
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Work } from '../../lib/model.ts';
import { WorkTitle } from '../works/work-title.tsx';
import type { CompareState } from './compare-state.ts';
import { LensContext } from './lens-text.tsx';
import { RowView } from './row-view.tsx';
import type { Arrival, Steering } from './use-compare-state.ts';
import type { Compared } from './use-compared.ts';
import { useRowPosition } from './use-row-position.ts';

/** Rows that are put on the page at once: so few take a phone no longer than a moment. */
const ROWS_AT_ONCE = 6;

/**
 * How many of the rows are on the page: a few more every moment, until all are, so
 * that the first can be read and a tap is answered meanwhile.
 *
 * @param isAsked whether one of them was asked for: then all are there from the beginning
 */
function useRowsSoFar(all: number, isAsked: boolean): number {
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  useEffect(() => {
    if (rows >= all) return;
    // One step to a frame: what several steps add would be laid out at once.
    const frame = requestAnimationFrame(() => startTransition(() => setRows(rows + ROWS_AT_ONCE)));
    return () => cancelAnimationFrame(frame);
  }, [rows, all]);
  return isAsked ? all : rows;
}

interface RowsViewProps {
  readonly compared: Compared;
  readonly state: CompareState;
  readonly arrival: Arrival | undefined;
  readonly steering: Steering;
  /** Heads and switcher of the columns. */
  readonly children: ReactNode;
}

/** All works in one table: beside each row of the leader what answers it. */
export function RowsView({ compared, state, arrival, steering, children }: RowsViewProps) {
  const { works, comparison } = compared;
  const { follow, now } = steering;
  const onRead = useCallback(
    (address: string) => {
      // While other works are on their way the rows are still those of the last ones.
      if (now()?.works.every((id, at) => id === works[at]?.id)) follow({ at: [address] });
    },
    [follow, now, works],
  );
  const view = useContext(LensContext);
  const setting = useMemo(
    () => ({ view, lens: state.lens, shown: state.shown }),
    [view, state.lens, state.shown],
  );
  const { rowOf, rows } = comparison;
  const isAsked = rowOf(arrival?.at[0] ?? '') !== undefined;
  const soFar = useRowsSoFar(rows.length, isAsked);
  const { grid, here } = useRowPosition({ rowOf, arrival, onRead, setting });
  return (
    <div
      ref={grid}
      className="grid"
      data-columns={works.length}
      data-shown={state.works.indexOf(state.shown)}
      data-lens={state.lens}
    >
      {children}
      <TitleRow works={works} />
      {rows.slice(0, soFar).map((row) => (
        <RowView key={row.address} row={row} works={works} isHere={row.address === here} />
      ))}
    </div>
  );
}

/** The printed titles answer one another without being asked. */
function TitleRow({ works }: { readonly works: readonly Work[] }) {
  return (
    <div className="row row-titles">
      {works.map((work, at) => (
        <div key={work.id} className="cell" data-column={at}>
          <Titles work={work} />
        </div>
      ))}
    </div>
  );
}

/** As printed; a title of ours says it is ours. */
export function Titles({ work }: { readonly work: Work }) {
  const isPrinted = work.titles.some(({ address }) => address === 'title');
  return (
    <>
      {isPrinted ? null : (
        <p className="printed-title" data-address="title">
          <WorkTitle work={work} />
        </p>
      )}
      {work.titles.map(({ address, text }) => (
        <p key={address} className={`printed-${address}`} data-address={address}>
          {text}
        </p>
      ))}
    </>
  );
}
