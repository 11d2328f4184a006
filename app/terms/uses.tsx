import { excerpt } from '../search/excerpt.ts';
import { WindowedText } from '../search/windowed-text.tsx';
import { placeAt } from './place.ts';
import type { TermFacts } from './term-facts.ts';

/** Clauses around the term, each with its place, which is the link to it. */
export function Uses({ facts: { uses, query } }: { readonly facts: TermFacts }) {
  return (
    <ol className="term-uses">
      {uses.map(({ work, address, text, marks, lead, isFirst }) => {
        const place = placeAt(work, address, query);
        const windows = excerpt(text, marks, lead);
        return (
          <li key={`${work}/${address}`}>
            <a className="term-place bare" href={place.href}>
              <span>
                {isFirst ? <em>首见</em> : null}
                {place.title} {place.name}
              </span>
              <span className="hit-address figure">{address}</span>
            </a>
            <p className="term-text">
              <WindowedText text={text} marks={marks} lead={lead} windows={windows} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
