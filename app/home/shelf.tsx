import type { Work } from '../../lib/model.ts';
import { KIND_NAMES, WORK_KINDS } from '../../lib/work/front-matter.ts';
import { countCharacters } from '../../lib/work/walk.ts';
import { inTenThousands } from '../site/figures.ts';
import { sitePath } from '../site/paths.ts';
import { describeWork, placeName } from '../works/describe.ts';
import { WorkTitle } from '../works/work-title.tsx';

/** Works by kind, and within a kind by the code of their place. */
export function Shelf({ works }: { readonly works: readonly Work[] }) {
  return WORK_KINDS.map((kind) => {
    const shelved = works
      .filter(({ meta }) => meta.kind === kind)
      .sort((a, b) => a.meta.place.code.localeCompare(b.meta.place.code));
    if (shelved.length === 0) return null;
    return (
      <section key={kind} className="shelf" aria-labelledby={`kind-${kind}`}>
        <h3 id={`kind-${kind}`}>
          {KIND_NAMES[kind]}
          <span className="figure"> {shelved.length}</span>
        </h3>
        <ul>
          {shelved.map((work) => (
            <ShelfEntry key={work.id} work={work} />
          ))}
        </ul>
      </section>
    );
  });
}

function ShelfEntry({ work }: { readonly work: Work }) {
  return (
    <li className="shelf-entry">
      <span className="shelf-place">{placeName(work)}</span>
      <span className="shelf-what">
        <a className="bare" href={sitePath(`/works/${work.id}/`)}>
          <WorkTitle work={work} />
        </a>
        <span className="shelf-facts">{describeWork(work)}</span>
      </span>
      <span className="shelf-size figure">{inTenThousands(countCharacters(work))}字</span>
    </li>
  );
}
