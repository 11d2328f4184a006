import type { Work } from '../../lib/model.ts';
import { sitePath } from '../site/paths.ts';

/** What a work of its kind usually says of itself and this one does not. */
function missingIn({ meta }: Work): readonly string[] {
  const isReport = meta.kind === 'report';
  const missing: string[] = [];
  if (meta.supplied?.includes('title')) missing.push('题名（现题由编者拟定）');
  if (isReport) {
    if (!meta.publishedIn) missing.push('报刊名');
    if (!meta.authors) missing.push('作者');
  } else {
    if (!meta.issuer) missing.push('发文机关');
    if (!meta.number) missing.push('发文字号');
  }
  if (!meta.date) missing.push(isReport ? '刊发日期' : '成文日期');
  return missing;
}

export function Missing({ works }: { readonly works: readonly Work[] }) {
  const listed = works.map((work) => ({ work, missing: missingIn(work) }));
  return (
    <section aria-labelledby="missing">
      <h2 id="missing">原文未载</h2>
      <p>原件没有写明的项目，青典不代为填写，一律注“原文未载”。</p>
      <ul className="about-pairs">
        {listed
          .filter(({ missing }) => missing.length > 0)
          .map(({ work, missing }) => (
            <li key={work.id}>
              <a href={sitePath(`/works/${work.id}/`)}>{work.meta.title}</a>
              <span className="about-said">{missing.join('、')}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
