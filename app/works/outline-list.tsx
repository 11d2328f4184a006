'use client';

import { useEffect, useRef } from 'react';
import { CountedLink } from './counted-link.tsx';
import type { OutlineItem } from './outline-items.ts';

interface OutlineListProps {
  readonly items: readonly OutlineItem[];
  readonly current: string;
}

/** Keeps the current entry inside its own scrolling column; the page stays put. */
function useInView(isCurrent: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const column = link.current?.closest<HTMLElement>('.outline');
    if (!isCurrent || !link.current || !column) return;
    const { top, bottom } = link.current.getBoundingClientRect();
    const frame = column.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) {
      column.scrollTop += top - frame.top - frame.height / 3;
    }
  }, [isCurrent]);
  return link;
}

export function OutlineList({ items, current }: OutlineListProps) {
  return (
    <ol>
      {items.map((item) => (
        <OutlineEntry key={item.address} item={item} current={current} />
      ))}
    </ol>
  );
}

function OutlineEntry({ item, current }: { readonly item: OutlineItem; readonly current: string }) {
  const isCurrent = item.address === current;
  const link = useInView(isCurrent);
  return (
    <li>
      <CountedLink item={item} link={link} isCurrent={isCurrent} />
      {item.children.length > 0 ? <OutlineList items={item.children} current={current} /> : null}
    </li>
  );
}
