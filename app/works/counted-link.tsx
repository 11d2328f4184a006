'use client';

import type { Ref } from 'react';
import { useFinding } from './marks.tsx';
import type { OutlineItem } from './outline-items.ts';

interface CountedLinkProps {
  readonly item: OutlineItem;
  readonly link?: Ref<HTMLAnchorElement>;
  readonly isCurrent?: boolean;
}

/** Puts the query into a link to another page of the work. */
function withQuery(href: string, query: string): string {
  if (query === '' || href.startsWith('#')) return href;
  const [page = '', hash] = href.split('#');
  return `${page}?q=${encodeURIComponent(query)}${hash === undefined ? '' : `#${hash}`}`;
}

/** An entry of the contents; while something is looked for it says how often it stands there. */
export function CountedLink({ item, link, isCurrent = false }: CountedLinkProps) {
  const { query, tally } = useFinding();
  const count = tally?.under.get(item.address);
  return (
    <a
      ref={link}
      href={withQuery(item.href, query)}
      {...(isCurrent && { 'aria-current': 'location' })}
    >
      {item.name}
      {count ? (
        <span className="outline-count figure">
          {count}
          <span className="unseen"> 处</span>
        </span>
      ) : null}
    </a>
  );
}
