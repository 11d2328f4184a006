import type { Work } from '../../lib/model.ts';
import { sitePath } from '../site/paths.ts';

/** Groups of works that are readings of one another, each group once. */
function groupsOf(works: readonly Work[]): readonly (readonly Work[])[] {
  const groups: Work[][] = [];
  for (const work of works) {
    const named = new Set([work.id, ...(work.meta.witnesses ?? [])]);
    if (named.size === 1 || groups.some((group) => group.includes(work))) continue;
    groups.push(works.filter(({ id }) => named.has(id)));
  }
  return groups;
}

export function Witnesses({ works }: { readonly works: readonly Work[] }) {
  const groups = groupsOf(works);
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="witnesses">
      <h2 id="witnesses">另本</h2>
      <p>同一篇文字在不同原件里读法不同的，各本都收，互相注明，不取舍，也不合并。</p>
      <ul className="about-pairs">
        {groups.map((group) =>
          group.map((work) => (
            <li key={work.id}>
              <a href={sitePath(`/works/${work.id}/`)}>{work.meta.title}</a>
              <span className="about-said">{work.meta.source.file}</span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
