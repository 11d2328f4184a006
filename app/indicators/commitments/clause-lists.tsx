import {
  clausesOf,
  countCommitments,
  type WeighedClause,
} from '../../../lib/compare/commitment-counts.ts';
import { STRENGTHS } from '../../../lib/compare/commitments.ts';
import { placeAt } from '../../terms/place.ts';
import { MarkedText } from '../../works/marked-text.tsx';

interface ClauseListsProps {
  readonly clauses: readonly WeighedClause[];
  /** The clauses are of several works, so each is listed with its title. */
  readonly isMixed?: boolean;
}

/** The clauses by strength, each with the words of that strength marked. */
export function ClauseLists({ clauses, isMixed = false }: ClauseListsProps) {
  const { strengths } = countCommitments(clauses);
  return STRENGTHS.map(({ id, name, words }, i) => {
    const { occurrences = 0 } = strengths[i] ?? {};
    const found = clausesOf(clauses, id);
    return (
      <section key={id} className="pledged" aria-labelledby={id}>
        <h2 id={id}>
          {name}
          <span className="small-line">{words.join(' ')}</span>
          <span className="pledged-count figure">
            {occurrences} 处，{found.length} 段
          </span>
        </h2>
        {found.length === 0 ? <p className="progress-none">没有。</p> : null}
        <ol>
          {found.map(({ work, clause, words: marked }) => {
            const place = placeAt(work, clause.address, '');
            return (
              <li key={`${work}/${clause.address}`}>
                <a className="pledged-place bare" href={place.href}>
                  <span>
                    {isMixed ? `${place.title} ` : ''}
                    {place.name}
                  </span>
                  <span className="figure">{clause.address}</span>
                </a>
                <p className="pledged-text">
                  <MarkedText
                    text={clause.text}
                    marks={marked.filter((one) => one.strength === id).map(({ mark }) => mark)}
                    opening={clause.lead?.length ?? 0}
                  />
                </p>
              </li>
            );
          })}
        </ol>
      </section>
    );
  });
}
