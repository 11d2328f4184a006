import type { Metadata } from 'next';
import { isOnePage, partsOf } from '../../../../lib/work/pages.ts';
import { corpus, workById } from '../../../site/corpus.ts';
import { SiteHeader } from '../../../site/site-header.tsx';
import { readableTags } from '../../head.ts';
import { headingOf } from '../../pages.ts';
import { WholeWork } from '../../whole-work.tsx';
import { WorkPart } from '../../work-part.tsx';

interface PartPageProps {
  readonly params: Promise<{ readonly id: string; readonly part: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  const { works } = corpus();
  const long = works.filter((work) => !isOnePage(work));
  const pages = long.flatMap((work) =>
    partsOf(work).map(({ address }) => ({ id: work.id, part: address })),
  );
  // The export refuses a route without pages: a corpus of short works gets one it never links to.
  return pages.length > 0 ? pages : works.slice(0, 1).map(({ id }) => ({ id, part: 'whole' }));
}

async function readParams(params: PartPageProps['params']) {
  const { id, part } = await params;
  const work = workById(id);
  return { work, division: partsOf(work).find(({ address }) => address === part) };
}

export async function generateMetadata({ params }: PartPageProps): Promise<Metadata> {
  const { work, division } = await readParams(params);
  if (!division) return { title: work.meta.title };
  const heading = headingOf(division);
  return {
    title: `${heading} — ${work.meta.title}`,
    description: `《${work.meta.title}》${heading}，逐段有址，可检可引。`,
    other: readableTags(work, division.address),
  };
}

export default async function PartPage({ params }: PartPageProps) {
  const { work, division } = await readParams(params);
  return (
    <>
      <SiteHeader />
      {division ? <WorkPart work={work} part={division} /> : <WholeWork work={work} />}
    </>
  );
}
