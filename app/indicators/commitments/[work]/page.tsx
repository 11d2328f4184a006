import '../../../styles/indicators.css';
import '../../../styles/pledged.css';
import type { Metadata } from 'next';
import { countCommitments } from '../../../../lib/compare/commitment-counts.ts';
import { corpus, workById } from '../../../site/corpus.ts';
import { sitePath } from '../../../site/paths.ts';
import { SiteHeader } from '../../../site/site-header.tsx';
import { WorkTitle } from '../../../works/work-title.tsx';
import { ClauseLists } from '../clause-lists.tsx';
import { StrengthNav } from '../strength-nav.tsx';
import { weighedOf } from '../weighed.ts';

interface WorkClausesProps {
  readonly params: Promise<{ readonly work: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return corpus().works.map(({ id }) => ({ work: id }));
}

export async function generateMetadata({ params }: WorkClausesProps): Promise<Metadata> {
  const { title } = workById((await params).work).meta;
  return { title: `${title} — 承诺用语`, description: `《${title}》中含承诺用语的各段。` };
}

/** The clauses of one work in which words of commitment stand. */
export default async function WorkClausesPage({ params }: WorkClausesProps) {
  const work = workById((await params).work);
  const clauses = weighedOf(work);
  return (
    <>
      <SiteHeader current="/indicators/" />
      <main id="main" tabIndex={-1} className="page indicators pledged-page">
        <p className="page-trail">
          <a href={sitePath('/indicators/commitments/')}>承诺用语</a> ›{' '}
          <a href={sitePath(`/works/${work.id}/`)}>全文</a>
        </p>
        <h1 className="page-title">
          <WorkTitle work={work} />
        </h1>
        <StrengthNav count={countCommitments(clauses)} />
        <ClauseLists clauses={clauses} />
      </main>
    </>
  );
}
