import type { Metadata } from 'next';
import { isOnePage } from '../../../lib/work/pages.ts';
import { corpus, workById } from '../../site/corpus.ts';
import { SiteHeader } from '../../site/site-header.tsx';
import { describeWork, placeName } from '../describe.ts';
import { readableTags } from '../head.ts';
import { WholeWork } from '../whole-work.tsx';
import { WorkFront } from '../work-front.tsx';

interface WorkPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return corpus().works.map(({ id }) => ({ id }));
}

export async function generateMetadata({ params }: WorkPageProps): Promise<Metadata> {
  const work = workById((await params).id);
  const { title } = work.meta;
  return {
    title,
    description: `${title}（${placeName(work)}，${describeWork(work)}）全文。`,
    other: readableTags(work, ''),
  };
}

/** A short work whole; of a long one its record and contents. */
export default async function WorkPage({ params }: WorkPageProps) {
  const work = workById((await params).id);
  return (
    <>
      <SiteHeader />
      {isOnePage(work) ? <WholeWork work={work} /> : <WorkFront work={work} />}
    </>
  );
}
