'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import type { Found, KwicLine } from './messages.ts';
import { useHitKeys } from './use-hit-keys.ts';

/** Height of a line in pixels; on a narrow screen its source stands below it. See kwic.css. */
const LINE = 36;
const TALL_LINE = 58;
const NARROW = '(max-width: 47.999rem)';
/** Lines drawn beyond the screen, so that arrows always find a next one. */
const BEYOND = 15;

function subscribe(changed: () => void): () => void {
  const narrow = window.matchMedia(NARROW);
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

function useLineHeight(): number {
  return useSyncExternalStore(
    subscribe,
    () => (window.matchMedia(NARROW).matches ? TALL_LINE : LINE),
    () => LINE,
  );
}

interface KwicLinesProps {
  readonly query: string;
  readonly lines: readonly KwicLine[];
  readonly works: Found['works'];
}

/** Lines aligned on the key; only those on the screen are drawn, however many there are. */
export function KwicLines({ query, lines, works }: KwicLinesProps) {
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  const height = useLineHeight();
  const onKeyDown = useHitKeys();

  useLayoutEffect(() => {
    const measure = () => {
      if (list.current) setTop(list.current.getBoundingClientRect().top + window.scrollY);
    };
    measure();
    // What stands above may open or wrap.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);

  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => height,
    overscan: BEYOND,
    scrollMargin: top,
  });
  useLayoutEffect(() => {
    if (height > 0) virtualizer.measure();
  }, [height, virtualizer]);

  return (
    <ol
      ref={list}
      className="kwic-lines"
      aria-label={`语境，共 ${lines.length} 行`}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, start, size }) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <li
            key={`${line.id} ${line.mark[0]}`}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            style={{ height: size, transform: `translateY(${start - top}px)` }}
          >
            <Line line={line} query={query} work={works[line.work]} />
          </li>
        );
      })}
    </ol>
  );
}

interface LineProps {
  readonly line: KwicLine;
  readonly query: string;
  readonly work: Found['works'][string] | undefined;
}

function Line({ line, query, work }: LineProps) {
  const { id, work: workId, address, part, left, key, right } = line;
  return (
    <a
      className="kwic-line bare"
      href={sitePath(hrefOf(workId, address, part, query))}
      data-hit={`${id} ${line.mark[0]}`}
      title={`${work?.title ?? workId} ${address}`}
    >
      <span className="kwic-left">
        <span>{left}</span>
      </span>
      <span className="kwic-right">
        <mark>{key}</mark>
        {right}
      </span>
      <span className="kwic-source">
        <span>{work?.title ?? workId}</span> <span className="figure">{address}</span>
      </span>
    </a>
  );
}
