import '../../../../styles/indicators.css';
import '../../../../styles/pledged.css';
import type { Metadata } from 'next';
import { countCommitments } from '../../../../../lib/compare/commitment-counts.ts';
import { sitePath } from '../../../../site/paths.ts';
import { SiteHeader } from '../../../../site/site-header.tsx';
import { termLexicon } from '../../../../terms/lexicon.ts';
import { topicById, topicPath } from '../../../../topics/topic-names.ts';
import { ClauseLists } from '../../clause-lists.tsx';
import { StrengthNav } from '../../strength-nav.tsx';
import { weighedAbout } from '../../weighed.ts';

interface TopicClausesProps {
  readonly params: Promise<{ readonly topic: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return termLexicon().topics.map(({ id }) => ({ topic: id }));
}

export async function generateMetadata({ params }: TopicClausesProps): Promise<Metadata> {
  const { name } = topicById((await params).topic);
  return { title: `${name} — 承诺用语`, description: `关于${name}的各段中的承诺用语。` };
}

/** The clauses about one topic in which words of commitment stand, of all works. */
export default async function TopicClausesPage({ params }: TopicClausesProps) {
  const { id, name } = topicById((await params).topic);
  const clauses = await weighedAbout(id);
  return (
    <>
      <SiteHeader current="/indicators/" />
      <main id="main" tabIndex={-1} className="page indicators pledged-page">
        <p className="page-trail">
          <a href={sitePath('/indicators/commitments/')}>承诺用语</a> ›{' '}
          <a href={topicPath(id)}>专题：{name}</a>
        </p>
        <h1 className="page-title">{name}</h1>
        <StrengthNav count={countCommitments(clauses)} />
        <ClauseLists clauses={clauses} isMixed />
      </main>
    </>
  );
}
