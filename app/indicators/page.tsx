import '../styles/indicators.css';
import '../styles/wide-table.css';
import '../styles/search-tools.css';
import '../styles/matrix-tools.css';
import '../styles/matrix.css';
import '../styles/matrix-entry.css';
import type { Metadata } from 'next';
import { SiteHeader } from '../site/site-header.tsx';
import { loadMatrix } from './load-matrix.ts';
import { MatrixPage } from './matrix-page.tsx';
import { SectionNav } from './section-nav.tsx';

export const metadata: Metadata = {
  title: '指标',
  description: '各地规划的指标与目标，逐条照录原文的数值、单位与口径，并列报道所载，可导出。',
};

/** Every indicator of the corpus by places, with the words it is taken from. */
export default async function IndicatorsPage() {
  return (
    <>
      <SiteHeader current="/indicators/" />
      <main id="main" tabIndex={-1} className="page indicators">
        <h1 className="page-title">指标</h1>
        <SectionNav current="/indicators/" />
        <p className="page-lead">
          {'规划指标表的各行、正文所定的目标、报道所载的数，按指标并列。数值与单位照原文，点数值到原文；' +
            '单位的通用写法在括号里。口径可疑的照录，旁注缘由。图中实心是目标，空心是现状或报道，虚线是旁注有疑的。'}
        </p>
        <MatrixPage matrix={await loadMatrix()} />
      </main>
    </>
  );
}
