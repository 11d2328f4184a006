import type { Work } from '../../lib/model.ts';
import { isOnePage, partsOf } from '../../lib/work/pages.ts';
import { sitePath } from '../site/paths.ts';
import { FindButton } from './find-button.tsx';

/** What can be done with a work as a whole. */
export function WorkActs({ work }: { readonly work: Work }) {
  const first = isOnePage(work) ? undefined : partsOf(work)[0];
  const at = (path: string) => sitePath(`/works/${work.id}/${path}`);
  return (
    <p className="front-acts">
      {first ? (
        <a className="act act-first" href={at(`${first.address}/`)}>
          从头读起
        </a>
      ) : null}
      <FindButton className="act" />
      <a className="act" href={sitePath(`/compare/?left=${work.id}`)}>
        与他地对读
      </a>
      <a className="act" href={at('full/')}>
        全文一页，便于打印
      </a>
    </p>
  );
}
