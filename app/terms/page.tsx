import '../styles/terms.css';
import type { Metadata } from 'next';
import { SiteHeader } from '../site/site-header.tsx';
import { termLexicon, termPath } from './lexicon.ts';
import { termFacts } from './term-facts.ts';

/** One string, so that no space parts the sentences. */
const NOTE = '释义为编者所撰，不是文献原文，每条都列出所据的条款。';

export const metadata: Metadata = {
  title: '术语',
  description: '环境政策用语的释义，附据以释义的条款，和各词在库中文献里逐字出现的处数。',
};

/** All terms by topic, in the order of their pinyin, which their ids are. */
export default async function TermsPage() {
  const { topics, terms } = termLexicon();
  const entries = await Promise.all(
    terms
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(async (term) => ({ ...term, counts: (await termFacts(term)).counts })),
  );
  const groups = topics
    .map(({ id, name }) => ({ id, name, entries: entries.filter(({ topic }) => topic === id) }))
    .filter((group) => group.entries.length > 0);
  return (
    <>
      <SiteHeader current="/terms/" />
      <main id="main" tabIndex={-1} className="page terms">
        <h1 className="page-title">术语</h1>
        <p className="page-lead">
          {terms.length} 个见于库中文献的环境政策用语，按专题排列，词后是逐字出现的处数。{NOTE}
        </p>
        <nav className="terms-topics" aria-label="专题">
          <ul>
            {groups.map(({ id, name, entries: { length } }) => (
              <li key={id}>
                <a href={`#${id}`}>
                  {name} <span className="figure">{length}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {groups.map(({ id, name, entries: inGroup }) => (
          <section key={id} className="terms-group" aria-labelledby={id}>
            <h2 id={id}>{name}</h2>
            <ul>
              {inGroup.map(({ id: term, term: text, counts }) => (
                <li key={term}>
                  <a className="bare" href={termPath(term)}>
                    <span>{text}</span> <span className="figure">{counts.occurrences}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </>
  );
}
