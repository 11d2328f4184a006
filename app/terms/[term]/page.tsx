import '../../styles/term.css';
import '../../styles/term-counts.css';
import type { Metadata } from 'next';
import { addressOf, EMPTY } from '../../search/search-state.ts';
import { sitePath } from '../../site/paths.ts';
import { SiteHeader } from '../../site/site-header.tsx';
import { Besides } from '../besides.tsx';
import { CountsTable } from '../counts-table.tsx';
import { termById, termLexicon, termPath } from '../lexicon.ts';
import { placeOf } from '../place.ts';
import { termFacts } from '../term-facts.ts';
import { Uses } from '../uses.tsx';

interface TermPageProps {
  readonly params: Promise<{ readonly term: string }>;
}

export const dynamicParams = false;

/** Each term under its id, which every link uses, and under itself, which a reader may type. */
export function generateStaticParams() {
  return termLexicon().terms.flatMap(({ id, term }) => [{ term: id }, { term }]);
}

export async function generateMetadata({ params }: TermPageProps): Promise<Metadata> {
  const { id, term, explanation } = termById((await params).term);
  return {
    title: `${term} — 术语`,
    description: explanation,
    alternates: { canonical: termPath(id) },
  };
}

/** A term: what it means, where it stands, how often, beside what. */
export default async function TermPage({ params }: TermPageProps) {
  const term = termById((await params).term);
  const { topics, terms } = termLexicon();
  const facts = await termFacts(term);
  const { query, counts } = facts;
  const topic = topics.find(({ id }) => id === term.topic);
  const related = term.see.flatMap((name) => terms.filter((other) => other.term === name));
  return (
    <>
      <SiteHeader current="/terms/" />
      <main id="main" tabIndex={-1} className="page term">
        <p className="page-trail">
          <a href={sitePath('/terms/')}>术语</a>
          {topic ? (
            <>
              {' › '}
              <a href={sitePath(`/terms/#${topic.id}`)}>{topic.name}</a>
            </>
          ) : null}
        </p>
        <h1 className="page-title">{term.term}</h1>
        <section aria-labelledby="explanation">
          <h2 id="explanation" className="term-label">
            编者释义
          </h2>
          <p className="term-explanation">{term.explanation}</p>
          <dl className="term-record">
            {term.variants.length > 0 ? (
              <>
                <dt>又作</dt>
                <dd>{term.variants.join('　')}</dd>
              </>
            ) : null}
            {term.abbreviations.length > 0 ? (
              <>
                <dt>简作</dt>
                <dd>{term.abbreviations.join('　')}</dd>
              </>
            ) : null}
            <dt>据以释义的条款</dt>
            <dd>
              <ul>
                {term.clauses.map((id) => {
                  const place = placeOf(id, query);
                  return (
                    <li key={id}>
                      <a href={place.href}>
                        《{place.title}》{place.name}
                      </a>
                    </li>
                  );
                })}
              </ul>
            </dd>
            {related.length > 0 ? (
              <>
                <dt>参见</dt>
                <dd>
                  <ul className="term-see">
                    {related.map(({ id, term: name }) => (
                      <li key={id}>
                        <a href={termPath(id)}>{name}</a>
                      </li>
                    ))}
                  </ul>
                </dd>
              </>
            ) : null}
          </dl>
        </section>
        <section aria-labelledby="counts">
          <h2 id="counts">
            出现{' '}
            <a className="term-total figure" href={addressOf({ ...EMPTY, query })}>
              {counts.occurrences} 处
            </a>
          </h2>
          <CountsTable facts={facts} />
        </section>
        <section aria-labelledby="uses">
          <h2 id="uses">用例</h2>
          <Uses facts={facts} />
        </section>
        <section aria-labelledby="besides">
          <h2 id="besides">左右邻词</h2>
          <Besides besides={facts.besides} />
        </section>
      </main>
    </>
  );
}
