import { Fragment } from 'react';
import { excerpt } from '../search/excerpt.ts';
import { MarkedText } from '../works/marked-text.tsx';
import { clip } from '../works/segments.ts';
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
              {windows.map(([start, end]) => (
                <Fragment key={start}>
                  {start > 0 ? <span className="cut">……</span> : null}
                  <MarkedText
                    text={text.slice(start, end)}
                    marks={clip(marks, start, end - start)}
                    opening={Math.max(0, Math.min(lead, end) - start)}
                  />
                </Fragment>
              ))}
              {(windows.at(-1)?.[1] ?? 0) < text.length ? <span className="cut">……</span> : null}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
