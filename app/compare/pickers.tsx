'use client';

import { useId } from 'react';
import type { Listed, Pair } from './pair.ts';

interface PickersProps {
  readonly works: readonly Listed[];
  readonly pair: Pair | undefined;
  readonly choose: (pair: Pair) => void;
}

/** Which two works are compared, and which of them leads. */
export function Pickers({ works, pair, choose }: PickersProps) {
  const left = pair?.left ?? '';
  const right = pair?.right ?? '';
  // Choosing what stands on the other side swaps the two.
  const pick = (next: { left: string; right: string }) =>
    choose(next.left === next.right ? { left: right, right: left } : next);
  return (
    <div className="pickers scripted">
      <WorkPicker
        label="领读"
        works={works}
        value={left}
        onPick={(id) => pick({ left: id, right })}
      />
      <button
        type="button"
        className="act"
        aria-label="两件互换"
        onClick={() => choose({ left: right, right: left })}
      >
        ⇄ 互换
      </button>
      <WorkPicker
        label="对读"
        works={works}
        value={right}
        onPick={(id) => pick({ left, right: id })}
      />
    </div>
  );
}

interface WorkPickerProps {
  readonly label: string;
  readonly works: readonly Listed[];
  readonly value: string;
  readonly onPick: (id: string) => void;
}

function WorkPicker({ label, works, value, onPick }: WorkPickerProps) {
  const id = useId();
  const kinds = [...new Set(works.map(({ kind }) => kind))];
  return (
    <div className="picker">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {kinds.map((kind) => (
          <optgroup key={kind} label={kind}>
            {works
              .filter((work) => work.kind === kind)
              .map((work) => (
                <option key={work.id} value={work.id}>
                  {work.place} · {work.title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
