import type { FrequencyCell } from '../../lib/search/frequency.ts';
import { addressOf, EMPTY } from '../search/search-state.ts';
import { ScrollRegion } from '../site/scroll-region.tsx';
import { placeAt } from './place.ts';
import type { TermFacts } from './term-facts.ts';

/** Works by forms; every number leads to the search that counts it. */
export function CountsTable({ facts }: { readonly facts: TermFacts }) {
  const { matrix, formQueries, firsts, query, counts } = facts;
  const first = new Map(firsts.map((passage) => [passage.work, passage]));
  const works = matrix.works
    .map((work, i) => ({ ...work, cells: matrix.rows.map((row) => row.cells[i]) }))
    .filter(({ id }) => first.has(id));
  const hasForms = matrix.rows.length > 1;
  const number = (occurrences: number, of: string, work?: string) =>
    occurrences === 0 ? (
      <span className="nought">0</span>
    ) : (
      <a
        className="bare"
        href={addressOf({ ...EMPTY, query: of, chosen: work ? { work: [work] } : {} })}
      >
        {occurrences}
      </a>
    );
  const sum = (cells: readonly (FrequencyCell | undefined)[]) =>
    cells.reduce((total, cell) => total + (cell?.occurrences ?? 0), 0);
  return (
    <ScrollRegion name="各件出现处数" className="term-counts">
      <table>
        <caption className="unseen">各种写法在各件中逐字出现的处数，及首见之处</caption>
        <thead>
          <tr>
            <th scope="col">文献</th>
            {matrix.rows.map(({ term }) => (
              <th key={term} scope="col">
                {term}
              </th>
            ))}
            {hasForms ? <th scope="col">合计</th> : null}
            <th scope="col">首见</th>
          </tr>
        </thead>
        <tbody>
          {works.map(({ id, title, cells }) => {
            const place = placeAt(id, first.get(id)?.address ?? '', query);
            return (
              <tr key={id}>
                <th scope="row">{title}</th>
                {cells.map((cell, i) => (
                  <td key={matrix.rows[i]?.term} className="figure">
                    {number(cell?.occurrences ?? 0, formQueries[i] ?? '', id)}
                  </td>
                ))}
                {hasForms ? <td className="figure">{number(sum(cells), query, id)}</td> : null}
                <td>
                  <a className="bare" href={place.href}>
                    {place.name}
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{counts.works} 件</th>
            {matrix.rows.map(({ term, total }, i) => (
              <td key={term} className="figure">
                {number(total.occurrences, formQueries[i] ?? '')}
              </td>
            ))}
            {hasForms ? <td className="figure">{number(counts.occurrences, query)}</td> : null}
            <td>{counts.passages} 段</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
