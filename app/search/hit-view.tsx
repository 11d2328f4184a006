'use client';

import type { PassageKind } from '../../lib/model.ts';
import type { Hit } from '../../lib/search/search.ts';
import { TITLE_NAMES } from '../../lib/work/address.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import { HitText } from './hit-text.tsx';

/** What a hit is when it is not a paragraph. */
const KINDS: Partial<Record<PassageKind, string>> = {
  heading: '标题',
  'table-caption': '表题',
  row: '表行',
  'box-title': '专栏题',
  caption: '图注',
  byline: '署名',
  credit: '来源',
  note: '注',
};

function titleName(address: string): string {
  return address === 'kicker' || address === 'subtitle' ? TITLE_NAMES[address] : TITLE_NAMES.title;
}

interface HitViewProps {
  readonly hit: Hit;
  readonly query: string;
  /** Where hits of several works stand together. */
  readonly showTitle?: boolean;
  /** The hit above that this one nearly repeats, as another reading of one text does. */
  readonly repeats?: Hit | undefined;
}

/** One passage: where it stands, which is the link to it, and its words with the marks. */
export function HitView({ hit, query, showTitle = false, repeats }: HitViewProps) {
  const kind = hit.kind === 'title' ? titleName(hit.address) : KINDS[hit.kind];
  return (
    <li className="hit">
      <a
        className="hit-place bare"
        href={sitePath(hrefOf(hit.work, hit.address, hit.part, query))}
        data-hit={hit.id}
      >
        <span className="hit-path">
          {showTitle ? <span>{hit.title}</span> : null}
          {hit.path.map((heading) => (
            <span key={heading}>{heading}</span>
          ))}
          {kind || hit.path.length === 0 ? <em>{kind ?? '正文'}</em> : null}
        </span>
        {hit.kind === 'title' ? null : <span className="hit-address figure">{hit.address}</span>}
      </a>
      {repeats ? (
        <details className="hit-repeat">
          <summary>
            与《{repeats.title}》{repeats.address} 大体相同
          </summary>
          <HitText hit={hit} />
        </details>
      ) : (
        <HitText hit={hit} />
      )}
    </li>
  );
}
