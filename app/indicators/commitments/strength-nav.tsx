import type { CommitmentCount } from '../../../lib/compare/commitment-counts.ts';
import { STRENGTHS } from '../../../lib/compare/commitments.ts';

/** Jumps to the lists of a page of clauses. */
export function StrengthNav({ count }: { readonly count: CommitmentCount }) {
  return (
    <nav className="pledged-nav" aria-label="按力度">
      <ul>
        {STRENGTHS.map(({ id, name }, i) => (
          <li key={id}>
            <a href={`#${id}`}>
              {name} <span className="figure">{count.strengths[i]?.occurrences ?? 0}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
