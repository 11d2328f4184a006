import type { Work } from '../../lib/model.ts';
import { sitePath } from '../site/paths.ts';
import { WorkRecord } from './record.tsx';
import { WorkTitle } from './work-title.tsx';

/** Above a chapter: whose it is, and the record for whoever asks. */
export function WorkBanner({ work }: { readonly work: Work }) {
  return (
    <div className="banner">
      <p className="banner-title">
        <a href={sitePath(`/works/${work.id}/`)} className="bare">
          <WorkTitle work={work} />
        </a>
      </p>
      <details className="banner-record">
        <summary>著录</summary>
        <WorkRecord work={work} />
      </details>
    </div>
  );
}
