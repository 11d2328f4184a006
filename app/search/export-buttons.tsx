'use client';

import { useState } from 'react';
import type { Format, SheetName } from './messages.ts';
import { saveFile } from './save-file.ts';
import type { SearchState } from './search-state.ts';
import type { AskWorker } from './use-worker.ts';

const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  csv: 'CSV',
  json: 'JSON',
  list: '引文',
};

interface ExportButtonsProps {
  readonly ask: AskWorker;
  readonly state: SearchState;
  readonly sheet: SheetName;
  /** What is exported, to tell one set of buttons from another. */
  readonly name: string;
  readonly formats: readonly Format[];
}

/** Saves what is shown, with the query, the counts and the version of the data in it. */
export function ExportButtons({ ask, state, sheet, name, formats }: ExportButtonsProps) {
  const [failure, setFailure] = useState('');
  return (
    <p className="export">
      <span>导出</span>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          aria-label={`导出${name} ${FORMAT_NAMES[format]}`}
          onClick={() => {
            setFailure('');
            ask('export', { state, sheet, format }, { tell: saveFile, fail: setFailure });
          }}
        >
          {FORMAT_NAMES[format]}
        </button>
      ))}
      {failure === '' ? null : <span role="alert">没有导出：{failure}</span>}
    </p>
  );
}
