import '../styles/about.css';
import type { Metadata } from 'next';
import { corpus } from '../site/corpus.ts';
import { SiteHeader } from '../site/site-header.tsx';
import { Addresses } from './addresses.tsx';
import { Corrections } from './corrections.tsx';
import { Counting } from './counting.tsx';
import { Missing } from './missing.tsx';
import { OfflineUse } from './offline.tsx';
import { Sources } from './sources.tsx';
import { Witnesses } from './witnesses.tsx';

export const metadata: Metadata = {
  title: '关于',
  description: '文献的来源与权利、全库校记、检索怎样计数、地址怎样引用。',
};

const SECTIONS = [
  ['sources', '来源与权利'],
  ['missing', '原文未载'],
  ['witnesses', '另本'],
  ['corrections', '校记'],
  ['counting', '检索怎样计数'],
  ['addresses', '地址怎样引用'],
  ['offline', '离线使用'],
] as const;

export default function AboutPage() {
  const { works } = corpus();
  return (
    <>
      <SiteHeader current="/about/" />
      <main id="main" tabIndex={-1} className="page about">
        <h1 className="page-title">关于青典</h1>
        <p className="about-lead">
          青典收环境政策文件的全文，供研究者、机关工作人员与关心一地环境的人检索、通读、对读和引用。文字照录原件；只有文字识别与排版造成的差错才改读，每一处都列在下面的校记里。
        </p>
        <nav aria-label="本页">
          <ul className="about-links">
            {SECTIONS.map(([id, name]) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Sources works={works} />
        <Missing works={works} />
        <Witnesses works={works} />
        <Corrections works={works} />
        <Counting />
        <Addresses works={works} />
        <OfflineUse />
      </main>
    </>
  );
}
