import { ScrollRegion } from '../site/scroll-region.tsx';
import { MarkedText } from '../works/marked-text.tsx';
import { AmountChart } from './amount-chart.tsx';
import type { Arranged } from './arrange.ts';
import type { IndicatorRow, Matrix } from './entry.ts';
import { EntryView } from './entry-view.tsx';
import type { SortKey } from './matrix-state.ts';

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly shown: Arranged;
  readonly sort: SortKey;
  readonly setSort: (sort: SortKey) => void;
}

/** Indicators by places; every value leads to its clause, which is there to be read. */
export function MatrixTable({ matrix, shown, sort, setSort }: MatrixTableProps) {
  const { rows, places } = shown;
  const shortOf = (key: string) => matrix.places.find((place) => place.key === key)?.short ?? key;
  const header = (key: SortKey, name: string) => (
    <th key={key} scope="col" {...(sort === key && { 'aria-sort': 'other' as const })}>
      <button type="button" onClick={() => setSort(sort === key ? 'topic' : key)}>
        {name}
        <span aria-hidden="true">{sort === key ? ' ↓' : ''}</span>
      </button>
    </th>
  );
  return (
    <ScrollRegion name="指标表" className="matrix wide-table">
      <table>
        <caption className="unseen">
          各地的指标，现状（2020 年前后）与目标（2025 年前后）照原文；值是到原文的链接
        </caption>
        <thead>
          <tr>
            {header('name', '指标')}
            {places.map(({ key, name }) => header(key, name))}
            <th scope="col">图</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <RowView
            key={row.indicator}
            row={row}
            matrix={matrix}
            places={places}
            shortOf={shortOf}
          />
        ))}
      </table>
    </ScrollRegion>
  );
}

interface RowViewProps {
  readonly row: IndicatorRow;
  readonly matrix: Matrix;
  readonly places: Matrix['places'];
  readonly shortOf: (key: string) => string;
}

function RowView({ row, matrix, places, shortOf }: RowViewProps) {
  const { indicator, topic, entries } = row;
  const topicName = matrix.topics.find(({ key }) => key === topic)?.name ?? '未归专题';
  return (
    <tbody>
      <tr className="matrix-values">
        <th scope="row">
          {indicator}
          <span className="small-line">{topicName}</span>
        </th>
        {places.map(({ key, name }) => {
          const own = entries.filter(({ place }) => place === key);
          return (
            <td key={key} className={own.length === 0 ? 'matrix-none' : undefined}>
              {own.length === 0 ? null : (
                <>
                  <span className="matrix-place">{name}</span>
                  <ul>
                    {own.map((entry) => (
                      <EntryView
                        key={`${entry.clause} ${entry.printed} ${entry.text.length}${entry.base?.value ?? ''}${entry.target?.value ?? ''}`}
                        entry={entry}
                      />
                    ))}
                  </ul>
                </>
              )}
            </td>
          );
        })}
        <td className="matrix-chart">
          <AmountChart indicator={indicator} entries={entries} shortOf={shortOf} />
        </td>
      </tr>
      <tr className="matrix-texts">
        <td colSpan={places.length + 2}>
          <details>
            <summary>
              原文<span className="unseen">：{indicator}</span> {entries.length} 处
            </summary>
            <Sources row={row} matrix={matrix} />
          </details>
        </td>
      </tr>
    </tbody>
  );
}

/** The rows and sentences themselves; those of one clause that are the same once. */
function Sources({ row, matrix }: { readonly row: IndicatorRow; readonly matrix: Matrix }) {
  const once = new Map(row.entries.map((entry) => [`${entry.clause} ${entry.text}`, entry]));
  return (
    <ul className="sources">
      {[...once].map(([key, { text, href, where, work }]) => (
        <li key={key}>
          <a className="bare" href={href}>
            {matrix.works[work]?.title} {where}
          </a>
          <p>
            <MarkedText text={text.replace(/^\t+/, '')} marks={[]} />
          </p>
        </li>
      ))}
    </ul>
  );
}
