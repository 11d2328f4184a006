'use client';

import {
  type ReactNode,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CompareState } from './compare-state.ts';
import { rowFinder } from './counterparts.ts';
import { describeStanding } from './describe-standing.ts';
import { FreeColumn } from './free-column.tsx';
import { loadAlignment } from './load-works.ts';
import type { Arrival, Steering } from './use-compare-state.ts';
import type { Compared } from './use-compared.ts';
import { useScrollSync } from './use-scroll-sync.ts';
import { placesOf } from './work-places.ts';

/** What stands above the columns, given what is said of each and how to show one of them. */
export type RenderHeads = (
  said: readonly string[] | undefined,
  onShow: (column: number) => void,
) => ReactNode;

interface FreeViewProps {
  readonly compared: Compared;
  readonly state: CompareState;
  readonly arrival: Arrival | undefined;
  readonly steering: Steering;
  readonly heads: RenderHeads;
  /** Gets what brings the columns together. */
  readonly align: RefObject<(() => void) | null>;
}

/** Works whole, side by side, each in a column of its own. */
export function FreeView(props: FreeViewProps) {
  const { compared, state, arrival, steering, heads, align } = props;
  const { works } = compared;
  const { follow } = steering;
  const onPlaces = useCallback((at: readonly string[]) => follow({ at }), [follow]);
  const { grid, sync, standings, reader } = useScrollSync(
    compared,
    state.locked,
    arrival,
    onPlaces,
  );
  const places = useMemo(() => works.map(placesOf), [works]);
  const shown = state.works.indexOf(state.shown);
  const [isMissing, setMissing] = useState(false);
  const awaited = useRef<string>(undefined);

  useImperativeHandle(align, () => () => sync.current?.align('gently'), [sync]);

  /** On a narrow screen: shows another column at what answers the one shown now. */
  async function show(column: number) {
    const [left, right] = [works[shown], works[column]];
    if (!left || !right || left === right || !sync.current) return;
    const address = sync.current.addressAt(shown);
    const alignment = await loadAlignment(left.id, right.id).catch(() => undefined);
    const row = alignment && rowFinder(alignment)(address);
    awaited.current = row?.to[0]?.address;
    setMissing(row !== undefined && awaited.current === undefined);
    follow({ shown: right.id });
  }

  useLayoutEffect(() => {
    if (!sync.current?.isShown(shown)) return;
    if (awaited.current !== undefined) sync.current.goTo(shown, awaited.current);
    awaited.current = undefined;
    sync.current.read(shown);
  }, [shown, sync]);

  const said = works.map((_, column) => {
    const standing = standings[column];
    return standing ? describeStanding(standing, places[column], column === reader) : '';
  });
  return (
    <div
      ref={grid}
      className="grid grid-free"
      data-columns={works.length}
      data-shown={shown}
      data-lens={state.lens}
    >
      {heads(said, show)}
      {isMissing ? (
        <p className="free-missing" role="status">
          刚才读到的，本件无对应内容；停在本件原处。
        </p>
      ) : null}
      <div className="free-columns">
        {works.map((work, column) => (
          <FreeColumn key={work.id} work={work} column={column} />
        ))}
      </div>
    </div>
  );
}
