'use client';

import type { QueryProblem } from '../../lib/search/query.ts';

interface QueryProblemsProps {
  readonly query: string;
  readonly problems: readonly QueryProblem[];
}

/** Pieces of the query, those that could not be read as meant among them. */
function piecesOf(query: string, problems: readonly QueryProblem[]) {
  const cuts = new Set([0, query.length, ...problems.flatMap(({ at }) => at)]);
  const places = [...cuts].filter((at) => at <= query.length).sort((a, b) => a - b);
  return places.slice(1).map((end, i) => {
    const start = places[i] ?? 0;
    const isSlip = problems.some(({ at }) => at[0] <= start && end <= at[1]);
    return { start, text: query.slice(start, end), isSlip };
  });
}

/** Where the query could not be read as meant, and what was searched instead. */
export function QueryProblems({ query, problems }: QueryProblemsProps) {
  if (problems.length === 0) return null;
  const inOrder = problems.toSorted((a, b) => a.at[0] - b.at[0]);
  return (
    <div className="slips" role="note" aria-label="检索式有误">
      <p className="slips-echo">
        {piecesOf(query, problems).map(({ start, text, isSlip }) =>
          isSlip ? <u key={start}>{text}</u> : <span key={start}>{text}</span>,
        )}
      </p>
      <ul>
        {inOrder.map(({ at, message }) => (
          <li key={`${at.join()} ${message}`}>
            第 {at[0] + 1} 字起：{message}。
          </li>
        ))}
      </ul>
    </div>
  );
}
