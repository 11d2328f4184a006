import '../styles/compare.css';
import '../styles/compare-tools.css';
import '../styles/compare-heads.css';
import '../styles/compare-free.css';
import '../styles/compare-rows.css';
import '../styles/compare-wording.css';
import '../styles/plain.css';
import type { Metadata } from 'next';
import type { WorkId } from '../../lib/model.ts';
import { KIND_NAMES } from '../../lib/work/front-matter.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { alignmentOf, corpus, workById, workFiles } from '../site/corpus.ts';
import { sitePath } from '../site/paths.ts';
import { SiteHeader } from '../site/site-header.tsx';
import { placeName } from '../works/describe.ts';
import { asksScript } from './asks-script.ts';
import { ComparePage } from './compare-page.tsx';
import { readState } from './compare-state.ts';
import { openingOf } from './opening.ts';

export const metadata: Metadata = {
  title: '对读',
  description: '两件到四件文献并排逐节对读：同题的放在一起，没有的直说没有。',
};

/** What the page shows when nothing else is asked for; undefined when that was not aligned. */
function opening([left, right]: readonly WorkId[]) {
  const alignment = left && right && alignmentOf(left, right);
  if (!alignment) return undefined;
  return openingOf(workById(left), [{ work: workById(right), alignment }]);
}

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
      <script>{asksScript(first)}</script>
      <main id="main" tabIndex={-1} className="compare">
        <h1 className="unseen">对读</h1>
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
            ；其余文献见<a href={sitePath('/')}>首页</a>。以下只是其开头。
          </p>
        </noscript>
        <ComparePage works={works} opening={opening(first)} />
      </main>
    </>
  );
}
