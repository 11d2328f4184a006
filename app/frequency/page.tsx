import '../styles/search-box.css';
import '../styles/search.css';
import '../styles/search-tools.css';
import '../styles/textarea.css';
import '../styles/frequency.css';
import type { Metadata } from 'next';
import { SiteHeader } from '../site/site-header.tsx';
import { FrequencyPage } from './frequency-page.tsx';

export const metadata: Metadata = {
  title: '词频',
  description: '贴入一列词，得各词在各件文献中的处数与每万字处数，逐字计数，可导出。',
};

export default function Page() {
  return (
    <>
      <SiteHeader current="/frequency/" />
      <main id="main" tabIndex={-1} className="page frequency">
        <h1 className="page-title">多词词频</h1>
        <FrequencyPage />
        <noscript>
          <p className="search-said">词频要用浏览器脚本计算。</p>
        </noscript>
      </main>
    </>
  );
}
