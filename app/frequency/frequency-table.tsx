'use client';

import type { FrequencyCell, FrequencyMatrix } from '../../lib/search/frequency.ts';
import { addressOf, EMPTY } from '../search/search-state.ts';
import { ScrollRegion } from '../site/scroll-region.tsx';
import type { Measure, SortKey } from './frequency-state.ts';
import { sortRows } from './sort-rows.ts';

interface FrequencyTableProps {
  readonly matrix: FrequencyMatrix;
  readonly measure: Measure;
  readonly sort: SortKey;
  readonly setSort: (sort: SortKey) => void;
}

/** Terms by works; every number but nought leads to what it counts. */
export function FrequencyTable({ matrix, measure, sort, setSort }: FrequencyTableProps) {
  const { works, characters } = matrix;
  const shown = ({ occurrences, rate }: FrequencyCell) =>
    measure === 'count' ? occurrences.toLocaleString('zh-CN') : (rate?.toFixed(2) ?? '—');
  const cell = (value: FrequencyCell, term: string, work?: string) =>
    value.occurrences === 0 ? (
      <span className="nought">0</span>
    ) : (
      <a
        className="bare"
        href={addressOf({ ...EMPTY, query: term, chosen: work ? { work: [work] } : {} })}
        title={`${value.occurrences} 处，${value.passages} 段`}
      >
        {shown(value)}
      </a>
    );
  const header = (key: SortKey, name: string, size?: number) => (
    <th key={key} scope="col" {...(sort === key && { 'aria-sort': 'descending' as const })}>
      <button type="button" onClick={() => setSort(sort === key ? 'order' : key)}>
        {name}
        <span aria-hidden="true">{sort === key ? ' ↓' : ''}</span>
      </button>
      {size === undefined ? null : (
        <span className="frequency-size figure">{size.toLocaleString('zh-CN')} 字</span>
      )}
    </th>
  );
  return (
    <ScrollRegion name="词频表" className="frequency-table">
      <table>
        <caption className="unseen">
          {measure === 'count' ? '各词在各件中的处数' : '各词在各件中每万字的处数'}
        </caption>
        <thead>
          <tr>
            <th scope="col">词</th>
            {header('total', '合计', characters)}
            <th scope="col">件</th>
            {works.map(({ id, title, characters: size }) => header(id, title, size))}
          </tr>
        </thead>
        <tbody>
          {sortRows(matrix, sort).map((row) => (
            <tr key={row.term}>
              <th scope="row">{row.term}</th>
              <td className="figure total">{cell(row.total, row.term)}</td>
              <td className="figure">{row.works}</td>
              {works.map(({ id }, i) => {
                const value = row.cells[i];
                return (
                  <td key={id} className="figure">
                    {value ? cell(value, row.term, id) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
