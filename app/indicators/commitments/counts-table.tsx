import type { ReactNode } from 'react';
import type { CommitmentCount, StrengthCount } from '../../../lib/compare/commitment-counts.ts';
import { STRENGTHS } from '../../../lib/compare/commitments.ts';
import { ScrollRegion } from '../../site/scroll-region.tsx';

export interface CountedUnit {
  readonly key: string;
  readonly name: ReactNode;
  /** The page that lists its clauses. */
  readonly path: string;
  readonly count: CommitmentCount;
}

interface CountsTableProps {
  /** What the units are: 文献, 专题. */
  readonly of: string;
  readonly units: readonly CountedUnit[];
}

function wordsOf({ words }: StrengthCount): string {
  return words
    .filter(({ occurrences }) => occurrences > 0)
    .map(({ word, occurrences }) => `${word} ${occurrences}`)
    .join('，');
}

/** Units by strengths: how often, how often in 10,000 characters, and by which words. */
export function CountsTable({ of, units }: CountsTableProps) {
  return (
    <ScrollRegion name={`各${of}的承诺用语`} className="pledges">
      <table>
        <caption className="unseen">
          各{of}承诺用语的处数，与每万字的处数；处数是到各条的链接
        </caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {STRENGTHS.map(({ id, name, words }) => (
              <th key={id} scope="col">
                {name}
                <span className="small-line">{words.join(' ')}</span>
              </th>
            ))}
            <th scope="col">正文字数</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ key, name, path, count }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {count.strengths.map((one, i) => (
                <td key={one.strength} className="figure">
                  <span className="pledges-name">{STRENGTHS[i]?.name}</span>
                  {one.occurrences === 0 ? (
                    <span className="nought">0</span>
                  ) : (
                    <>
                      <a className="bare" href={`${path}#${one.strength}`}>
                        {one.occurrences}
                      </a>
                      <span className="pledges-rate">
                        {one.rate?.toFixed(1)}
                        <span className="unseen"> 每万字</span>
                      </span>
                      <span className="small-line">{wordsOf(one)}</span>
                    </>
                  )}
                </td>
              ))}
              <td className="figure pledges-size">
                <span className="pledges-name">正文字数</span>
                {count.characters.toLocaleString('zh-CN')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
