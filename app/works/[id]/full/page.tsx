import type { Metadata } from 'next';
import { corpus, workById } from '../../../site/corpus.ts';
import { SiteHeader } from '../../../site/site-header.tsx';
import { FullWork } from '../../full-work.tsx';
import { readableTags } from '../../head.ts';

interface FullPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return corpus().works.map(({ id }) => ({ id }));
}

export async function generateMetadata({ params }: FullPageProps): Promise<Metadata> {
  const work = workById((await params).id);
  const { title } = work.meta;
  return {
    title: `${title}（全文一页）`,
    description: `${title}全文在一页之内，可打印或存为 PDF。`,
    other: readableTags(work, ''),
  };
}

export default async function FullPage({ params }: FullPageProps) {
  const work = workById((await params).id);
  return (
    <>
      <SiteHeader />
      <FullWork work={work} />
    </>
  );
}
