import '../styles/compare.css';
import '../styles/compare-tools.css';
import '../styles/compare-heads.css';
import '../styles/compare-free.css';
import '../styles/compare-rows.css';
import '../styles/compare-wording.css';
import '../styles/plain.css';
import type { Metadata } from 'next';
import { KIND_NAMES } from '../../lib/work/front-matter.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { corpus, workFiles } from '../site/corpus.ts';
import { sitePath } from '../site/paths.ts';
import { SiteHeader } from '../site/site-header.tsx';
import { placeName } from '../works/describe.ts';
import { ComparePage } from './compare-page.tsx';
import { readState } from './compare-state.ts';

export const metadata: Metadata = {
  title: '对读',
  description: '两件到四件文献并排逐节对读：同题的放在一起，没有的直说没有。',
};

export default function Page() {
  const files = workFiles();
  const works = corpus().works.map((work) => ({
    id: work.id,
    file: files.get(work.id) ?? '',
    title: work.meta.title,
    place: placeName(work),
    kind: KIND_NAMES[work.meta.kind],
  }));
  const first = readState('', works)?.works ?? [];
  return (
    <>
      <SiteHeader current="/compare/" />
      <main id="main" tabIndex={-1} className="compare">
        <h1 className="unseen">对读</h1>
        <ComparePage works={works} />
        <noscript>
          <p className="compare-said">
            对读要用浏览器脚本。脚本关闭时，可在两个窗口分别打开两件文献，例如
            {works
              .filter(({ id }) => first.includes(id))
              .map(({ id, title }, at) => (
                <span key={id}>
                  {at > 0 ? '与' : null}
                  <a href={sitePath(hrefOf(id, '', ''))}>{title}</a>
                </span>
              ))}
            ；其余文献见<a href={sitePath('/')}>首页</a>。
          </p>
        </noscript>
      </main>
    </>
  );
}
