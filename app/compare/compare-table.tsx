'use client';

import { useEffect } from 'react';
import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import type { CompareRow } from './compare-rows.ts';
import { RestView } from './rest-view.tsx';
import { RowView } from './row-view.tsx';
import type { Compared } from './use-pair.ts';

interface CompareTableProps {
  readonly compared: Compared;
  readonly at: string | undefined;
}

/** The row that speaks of an address: its own, or that of the nearest place around it. */
function rowAt(rows: readonly CompareRow[], address: string): CompareRow | undefined {
  const steps = address.split('.');
  for (let length = steps.length; length > 0; length--) {
    const around = steps.slice(0, length).join('.');
    const row = rows.find(({ from }) => from.address === around);
    if (row) return row;
  }
  return undefined;
}

export function CompareTable({ compared, at }: CompareTableProps) {
  const { left, right, rows, rest } = compared;
  const here = at === undefined ? undefined : rowAt(rows, at)?.from.address;

  useEffect(() => {
    if (here !== undefined) document.getElementById(`row-${here}`)?.scrollIntoView();
  }, [here]);

  const answered = rows.filter(({ to }) => to).length;
  const top = rows.filter(({ depth }) => depth === 1);
  return (
    <>
      <p className="compare-sum figure" role="status">
        {rows.length} 处中 {answered} 处有对应，{rows.length - answered} 处无对应内容
      </p>
      <p className="compare-legend">
        <b className="kin">同</b>文字大体相同　<b className="kin">近</b>同一题目各自表述　
        <b className="kin">部分</b>只涉及其中一部分。对应由机器按共有用语推定，请以原文为准。
      </p>
      {top.length > 1 ? (
        <details className="compare-jump">
          <summary>跳到</summary>
          <ol>
            {top.map(({ from }) => (
              <li key={from.address}>
                <a href={`#row-${from.address}`}>{from.name}</a>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      <div>
        <div className="columns" aria-hidden="true">
          <a href={sitePath(hrefOf(left.id, '', ''))} tabIndex={-1} className="bare">
            {left.meta.title}
          </a>
          <a href={sitePath(hrefOf(right.id, '', ''))} tabIndex={-1} className="bare">
            {right.meta.title}
          </a>
        </div>
        {rows.map((row) => (
          <RowView
            key={row.from.address}
            row={row}
            left={left}
            right={right}
            isHere={row.from.address === here}
          />
        ))}
      </div>
      {rest.length > 0 ? <RestView work={right} rest={rest} /> : null}
    </>
  );
}
