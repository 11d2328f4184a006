import '../../styles/indicators.css';
import '../../styles/progress.css';
import type { Metadata } from 'next';
import { type PlaceProgress, progressOf } from '../../../lib/compare/indicator-progress.ts';
import { corpus } from '../../site/corpus.ts';
import { sitePath } from '../../site/paths.ts';
import { SiteHeader } from '../../site/site-header.tsx';
import { indicatorRecords } from '../load-matrix.ts';
import { SectionNav } from '../section-nav.tsx';
import { ProgressRows } from './progress-rows.tsx';

export const metadata: Metadata = {
  title: '目标与进展',
  description:
    '报道所载的数与同一地方规划的目标并排，各附原句、时间与出处，不合并，不判断是否完成。',
};

function nameOf({ place }: PlaceProgress): string {
  return place.within === undefined ? place.name : place.within + place.name;
}

/** Of which plan the targets beside the reports are, or that there is none. */
function Plans({ progress }: { readonly progress: PlaceProgress }) {
  const { plans, isCityPlan } = progress;
  if (plans.length === 0) {
    return <p className="progress-plan">该地规划未收入本库，只列报道所载。</p>;
  }
  return (
    <p className="progress-plan">
      规划：
      {plans.map(({ id, meta }) => (
        <a key={id} href={sitePath(`/works/${id}/`)}>
          《{meta.title}》
        </a>
      ))}
      {isCityPlan ? '（所属市的规划，不是本地口径）' : null}
    </p>
  );
}

/** What the press reports of a place beside what its plan sets; the judging is the reader's. */
export default function ProgressPage() {
  const all = progressOf(corpus().works, indicatorRecords());
  return (
    <>
      <SiteHeader current="/indicators/" />
      <main id="main" tabIndex={-1} className="page indicators">
        <h1 className="page-title">目标与进展</h1>
        <SectionNav current="/indicators/progress/" />
        <p className="page-lead">
          报道所载的数，与同一地方规划的现状和目标并排，各附原句与出处。两者时间、口径未必相同，这里不合并，也不判断是否完成。
        </p>
        {all.map((progress) => (
          <section
            key={progress.place.code}
            className="progress"
            aria-labelledby={`place-${progress.place.code}`}
          >
            <h2 id={`place-${progress.place.code}`}>{nameOf(progress)}</h2>
            <Plans progress={progress} />
            <ProgressRows progress={progress} />
          </section>
        ))}
      </main>
    </>
  );
}
