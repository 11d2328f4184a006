import type { Metadata } from 'next';
import { corpus } from './site/corpus.ts';
import { sitePath } from './site/paths.ts';
import { SiteHeader } from './site/site-header.tsx';

export const metadata: Metadata = { title: '没有这一页' };

/** The page for what is gone: it runs no script, so it names what was renamed. */
export default function NotFound() {
  const renamed = corpus().works.flatMap(({ id, meta }) =>
    (meta.formerIds ?? []).map((old) => ({ old, id, title: meta.title })),
  );
  return (
    <>
      <SiteHeader />
      <main id="main" tabIndex={-1} className="page">
        <div className="lost">
          <h1 className="page-title">没有这一页</h1>
          <p>
            地址可能抄漏了，或者这件文献已经改了编号。可以从
            <a href={sitePath('/')}>首页的书目</a>找起，或用上面的检索框查原文里的字句。
          </p>
          {renamed.map(({ old, id, title }) => (
            <p key={old}>
              编号 {old} 的文献现在是<a href={sitePath(`/works/${id}/`)}>{title}</a>。
            </p>
          ))}
        </div>
      </main>
    </>
  );
}
