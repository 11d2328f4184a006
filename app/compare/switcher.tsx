'use client';

import type { Work } from '../../lib/model.ts';
import { LENSES, type Lens } from './compare-state.ts';
import { LENS_NAMES } from './toolbar.tsx';

interface SwitcherProps {
  readonly works: readonly Work[];
  readonly shown: number;
  readonly onShow: (column: number) => void;
  readonly lens: Lens;
  readonly onLens: (lens: Lens) => void;
}

const SHORT: Readonly<Record<Lens, string>> = { off: '用语', shared: '共有', own: '独有' };

/** Where there is room for one column: which, and through which lens. */
export function Switcher({ works, shown, onShow, lens, onLens }: SwitcherProps) {
  return (
    <fieldset className="switcher">
      <legend className="unseen">看哪一件</legend>
      {works.map((work, at) => (
        <button
          key={work.id}
          type="button"
          aria-pressed={at === shown}
          aria-label={`${work.meta.place.name}《${work.meta.title}》`}
          onClick={() => onShow(at)}
        >
          {work.meta.place.name}
        </button>
      ))}
      <button
        type="button"
        className="switcher-lens"
        aria-label={`用语：${LENS_NAMES[lens]}。换下一种`}
        onClick={() => onLens(LENSES[(LENSES.indexOf(lens) + 1) % LENSES.length] ?? 'off')}
      >
        {SHORT[lens]}
      </button>
    </fieldset>
  );
}
