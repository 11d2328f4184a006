'use client';

import { useState } from 'react';
import { ExportRow } from '../site/export-row.tsx';
import type { Format, SheetName } from './messages.ts';
import { saveFile } from './save-file.ts';
import type { SearchState } from './search-state.ts';
import type { AskWorker } from './use-worker.ts';

interface ExportButtonsProps {
  readonly ask: AskWorker;
  readonly state: SearchState;
  readonly sheet: SheetName;
  readonly name: string;
  readonly formats: readonly Format[];
}

/** Saves what is shown, with the query, the counts and the version of the data in it. */
export function ExportButtons({ ask, state, sheet, name, formats }: ExportButtonsProps) {
  const [failure, setFailure] = useState('');
  function save(format: Format) {
    setFailure('');
    const fail = (why: string) => setFailure(`没有导出：${why}`);
    ask('export', { state, sheet, format }, { tell: saveFile, fail });
  }
  return <ExportRow name={name} formats={formats} save={save} failure={failure} />;
}
