'use client';

import { useCallback, useEffect, useMemo, useState } from 'react';
import { arrange } from './arrange.ts';
import type { Matrix } from './entry.ts';
import { EVERYTHING, type MatrixState, matrixAddress, readMatrixState } from './matrix-state.ts';
import { MatrixTable } from './matrix-table.tsx';
import { MatrixTools } from './matrix-tools.tsx';

/** The whole matrix as it was built; with script it can be narrowed, sorted and saved. */
export function MatrixPage({ matrix }: { readonly matrix: Matrix }) {
  const [state, setState] = useState(EVERYTHING);
  const shown = useMemo(() => arrange(matrix, state), [matrix, state]);

  useEffect(() => {
    const restore = () => setState(readMatrixState(new URLSearchParams(window.location.search)));
    restore();
    window.addEventListener('popstate', restore);
    return () => window.removeEventListener('popstate', restore);
  }, []);

  const go = useCallback((next: MatrixState) => {
    setState(next);
    window.history.pushState(null, '', matrixAddress(next));
  }, []);

  return (
    <>
      <p className="matrix-counts figure" role="status">
        {shown.entries} 条，{shown.rows.length} 项指标，{shown.places.length} 地
      </p>
      <MatrixTools matrix={matrix} shown={shown} state={state} go={go} />
      {shown.rows.length === 0 ? null : (
        <MatrixTable
          matrix={matrix}
          shown={shown}
          sort={state.sort}
          setSort={(sort) => go({ ...state, sort })}
        />
      )}
    </>
  );
}
