'use client';

import { Fragment, useState } from 'react';
import type { PassageKind } from '../../lib/model.ts';
import type { Hit } from '../../lib/search/search.ts';
import { TITLE_NAMES } from '../../lib/work/address.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import { MarkedText } from '../works/marked-text.tsx';
import { clip } from '../works/segments.ts';
import { excerpt } from './excerpt.ts';

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

/** One passage: where it stands, which is the link to it, and its words with the marks. */
export function HitView({ hit, query }: { readonly hit: Hit; readonly query: string }) {
  const [isWhole, setWhole] = useState(false);
  const { text, marks, lead } = hit;
  const windows = isWhole ? [[0, text.length] as const] : excerpt(text, marks, lead);
  const kind = hit.kind === 'title' ? titleName(hit.address) : KINDS[hit.kind];
  const isCut = windows.some(([start, end]) => end - start < text.length);
  return (
    <li className="hit">
      <a
        className="hit-place bare"
        href={sitePath(hrefOf(hit.work, hit.address, hit.part, query))}
        data-hit={hit.id}
      >
        <span className="hit-path">
          {hit.path.map((heading) => (
            <span key={heading}>{heading}</span>
          ))}
          {kind || hit.path.length === 0 ? <em>{kind ?? '正文'}</em> : null}
        </span>
        {hit.kind === 'title' ? null : <span className="hit-address figure">{hit.address}</span>}
      </a>
      <p className={`hit-text hit-${hit.kind}`}>
        {windows.map(([start, end]) => (
          <Fragment key={start}>
            {start > 0 ? <span className="cut">……</span> : null}
            <MarkedText
              text={text.slice(start, end)}
              marks={clip(marks, start, end - start)}
              opening={Math.max(0, Math.min(lead, end) - start)}
            />
          </Fragment>
        ))}
        {isCut && (windows.at(-1)?.[1] ?? 0) < text.length ? <span className="cut">……</span> : null}
        {isCut ? (
          <button type="button" className="hit-whole" onClick={() => setWhole(true)}>
            看全段
          </button>
        ) : null}
      </p>
    </li>
  );
}
