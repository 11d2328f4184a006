'use client';

import type { ReactNode } from 'react';
import { WorkSelect } from './column-heads.tsx';
import {
  type CompareState,
  LENSES,
  type Lens,
  type Listed,
  MODES,
  MOST_COLUMNS,
  type Mode,
} from './compare-state.ts';

const MODE_NAMES: Readonly<Record<Mode, string>> = { rows: '行对齐', free: '自由滚动' };

export const LENS_NAMES: Readonly<Record<Lens, string>> = {
  off: '关',
  shared: '共有用语',
  own: '独有用语',
};

export const LENS_SAYS: Readonly<Record<Lens, string>> = {
  off: '',
  shared: '与他列连续 12 字以上相同（其间至多差两字）的用语已淡去，余下是各自的话。',
  own: '各列自己的话以下划点线标出；未标的，他列也有。',
};

interface ToolbarProps {
  readonly works: readonly Listed[];
  readonly state: CompareState;
  readonly onMode: (mode: Mode) => void;
  readonly onLens: (lens: Lens) => void;
  readonly onAdd: (id: string) => void;
  /** Tools of the way the columns are set. */
  readonly children: ReactNode;
}

/** How the columns are set, and through which lens they are read. */
export function Toolbar({ works, state, onMode, onLens, onAdd, children }: ToolbarProps) {
  const others = works.filter(({ id }) => !state.works.includes(id));
  return (
    <div className="tools scripted">
      <Choice name="排法" values={MODES} names={MODE_NAMES} value={state.mode} onPick={onMode} />
      <Choice name="用语" values={LENSES} names={LENS_NAMES} value={state.lens} onPick={onLens} />
      {state.works.length < MOST_COLUMNS && others.length > 0 ? (
        <WorkSelect works={others} value="" label="加一列" prompt="＋ 加一列" onPick={onAdd} />
      ) : null}
      {children}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly values: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onPick: (value: T) => void;
}

function Choice<T extends string>({ name, values, names, value, onPick }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{name}</legend>
      {values.map((one) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => onPick(one)}>
          {names[one]}
        </button>
      ))}
    </fieldset>
  );
}
