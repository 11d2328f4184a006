'use client';

import { useState } from 'react';
import { ExportRow } from '../site/export-row.tsx';
import type { Arranged } from './arrange.ts';
import { type Matrix, ORIGIN_NAMES, ORIGINS } from './entry.ts';
import { EVERYTHING, type MatrixState, showsOrigin, toggleOrigin } from './matrix-state.ts';

interface MatrixToolsProps {
  readonly matrix: Matrix;
  readonly shown: Arranged;
  readonly state: MatrixState;
  readonly go: (next: MatrixState) => void;
}

/** What of the matrix is shown, in words: for files and their names. */
function filterWords({ topics, places }: Matrix, state: MatrixState): string {
  const topic = topics.find(({ key }) => key === state.topic)?.name;
  const place = places.find(({ key }) => key === state.sort)?.name;
  const words = [
    topic,
    state.origins.map((origin) => ORIGIN_NAMES[origin]).join('、'),
    state.isShared ? '两地以上都有' : '',
    place ? `按${place}排序` : state.sort === 'name' ? '按名称排序' : '',
  ];
  return words.filter(Boolean).join('，') || '全部';
}

/** Narrows, sorts and saves the matrix; of no use without script, and not shown then. */
export function MatrixTools({ matrix, shown, state, go }: MatrixToolsProps) {
  const [failure, setFailure] = useState('');

  function save(format: 'csv' | 'json'): void {
    setFailure('');
    import('./save-matrix.ts').then(
      ({ saveMatrix }) => saveMatrix(matrix, shown, filterWords(matrix, state), format),
      () => setFailure('没有导出：导出的程序没有取到，请刷新页面再试。'),
    );
  }

  return (
    <div className="matrix-tools scripted">
      <label className="matrix-choice">
        <span>专题</span>
        <select
          value={state.topic}
          onChange={({ target }) => go({ ...state, topic: target.value })}
        >
          <option value="">全部</option>
          {matrix.topics.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="matrix-choice">
        <span>排序</span>
        <select value={state.sort} onChange={({ target }) => go({ ...state, sort: target.value })}>
          <option value="topic">按专题</option>
          <option value="name">按名称</option>
          {matrix.places.map(({ key, name }) => (
            <option key={key} value={key}>
              按{name}的值
            </option>
          ))}
        </select>
      </label>
      <fieldset className="matrix-boxes">
        <legend className="unseen">来源与范围</legend>
        {ORIGINS.map((origin) => (
          <label key={origin}>
            <input
              type="checkbox"
              checked={showsOrigin(state, origin)}
              onChange={() => go(toggleOrigin(state, origin))}
            />
            {ORIGIN_NAMES[origin]}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={state.isShared}
            onChange={() => go({ ...state, isShared: !state.isShared })}
          />
          只看两地以上都有的
        </label>
      </fieldset>
      <ExportRow name="指标" formats={['csv', 'json']} save={save} failure={failure} />
      {shown.rows.length === 0 ? (
        <p className="matrix-empty">
          没有合于所选的指标。
          <button type="button" className="act" onClick={() => go(EVERYTHING)}>
            全部显示
          </button>
        </p>
      ) : null}
    </div>
  );
}
