import '../styles/search-box.css';
import '../styles/search-builder.css';
import '../styles/search.css';
import '../styles/search-tools.css';
import '../styles/search-facets.css';
import '../styles/search-words.css';
import '../styles/hits.css';
import '../styles/kwic.css';
import '../styles/beside.css';
import '../styles/figures.css';
import '../styles/search-touch.css';
import type { Metadata } from 'next';
import { SiteHeader } from '../site/site-header.tsx';
import { SearchPage } from './search-page.tsx';

export const metadata: Metadata = {
  title: '检索',
  description: '逐字检索全库：标题、正文、表格与专栏，每一处都落到有地址的一段。',
};

export default function Page() {
  return (
    <>
      <SiteHeader current="/search/" search={false} />
      <main id="main" tabIndex={-1} className="page search">
        <h1 className="unseen">检索</h1>
        <SearchPage />
        <noscript>
          <p className="search-said">
            检索要用浏览器脚本。脚本关闭时，各件全文仍可从首页书目打开，用浏览器的“查找”逐页查阅。
          </p>
        </noscript>
      </main>
    </>
  );
}
