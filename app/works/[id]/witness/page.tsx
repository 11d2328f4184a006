import type { Metadata } from 'next';
import { corpus, workById } from '../../../site/corpus.ts';
import { SiteHeader } from '../../../site/site-header.tsx';
import { WitnessPage } from '../../witness-page.tsx';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  const { works } = corpus();
  const read = works.filter(({ meta }) => (meta.witnesses ?? []).length > 0);
  // The export refuses a route without pages: a corpus without witnesses gets one it never links to.
  return (read.length > 0 ? read : works.slice(0, 1)).map(({ id }) => ({ id }));
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { title } = workById((await params).id).meta;
  return {
    title: `两本异文 — ${title}`,
    description: `《${title}》两种文本逐字对勘，异文逐条列出。`,
  };
}

export default async function Page({ params }: PageProps) {
  const work = workById((await params).id);
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="page witness">
        {(work.meta.witnesses ?? []).map((id) => (
          <WitnessPage key={id} left={work} right={workById(id)} />
        ))}
      </main>
    </>
  );
}
