'use client';

import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import type { Listed } from './compare-state.ts';

interface ColumnHeadsProps {
  readonly works: readonly Listed[];
  /** The columns, the leader first. */
  readonly ids: readonly string[];
  /** What is said of a column, by its place. */
  readonly said?: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** What stands in each column; which one leads; which are there at all. */
export function ColumnHeads({ works, ids, said, onChange }: ColumnHeadsProps) {
  return (
    <div className="heads">
      {ids.map((id, at) => {
        const work = works.find((one) => one.id === id);
        if (!work) return null;
        const replace = (next: string) =>
          // Choosing what stands in another column changes the two over.
          onChange(ids.map((one) => (one === id ? next : one === next ? id : one)));
        return (
          <div key={id} className="head" data-column={at}>
            <div className="head-line">
              <a className="head-place bare" href={sitePath(hrefOf(id, '', ''))}>
                {work.place}
              </a>
              {at === 0 ? (
                <span className="head-leads">领读</span>
              ) : (
                <button
                  type="button"
                  className="head-act"
                  aria-label={`由${work.place}《${work.title}》领读`}
                  onClick={() => onChange([id, ...ids.filter((one) => one !== id)])}
                >
                  领读
                </button>
              )}
              {ids.length > 2 ? (
                <button
                  type="button"
                  className="head-act head-remove"
                  aria-label={`移去${work.place}《${work.title}》`}
                  onClick={() => onChange(ids.filter((one) => one !== id))}
                >
                  ×
                </button>
              ) : null}
            </div>
            <WorkSelect
              works={works}
              value={id}
              label={at === 0 ? '领读的文献' : `第${at + 1}列的文献`}
              onPick={replace}
            />
            {said ? <p className="head-said">{said[at]}</p> : null}
          </div>
        );
      })}
    </div>
  );
}

interface WorkSelectProps {
  readonly works: readonly Listed[];
  readonly value: string;
  readonly label: string;
  readonly onPick: (id: string) => void;
  /** What is shown while nothing is chosen. */
  readonly prompt?: string;
}

export function WorkSelect({ works, value, label, onPick, prompt }: WorkSelectProps) {
  const kinds = [...new Set(works.map(({ kind }) => kind))];
  return (
    <select
      className="work-select"
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      {prompt === undefined ? null : (
        <option value="" disabled>
          {prompt}
        </option>
      )}
      {kinds.map((kind) => (
        <optgroup key={kind} label={kind}>
          {works
            .filter((work) => work.kind === kind)
            .map(({ id, place, title }) => (
              <option key={id} value={id}>
                {prompt === undefined && id === value ? title : `${place}　${title}`}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
