'use client';

import { useRef } from 'react';
import { FindButton } from './find-button.tsx';
import type { OutlineItem } from './outline-items.ts';
import { OutlineList } from './outline-list.tsx';
import { useCurrentSection } from './use-current-section.ts';

interface OutlineProps {
  readonly items: readonly OutlineItem[];
  /** Sections on this page, in order. */
  readonly sections: readonly string[];
  /** What the reader is at before anything is scrolled. */
  readonly start: string;
}

/**
 * The contents beside the text, and above it on a narrow screen: it says where
 * the reader is, and never moves the text.
 */
export function Outline({ items, sections, start }: OutlineProps) {
  const current = useCurrentSection(sections) ?? start;
  const top = useRef<HTMLDetailsElement>(null);
  const name = nameOf(items, current);
  return (
    <>
      <nav className="outline" aria-label="目录">
        <FindButton className="outline-find" />
        <OutlineList items={items} current={current} />
      </nav>
      <div className="outline-top">
        <details ref={top}>
          <summary>
            <span className="outline-label">目录</span>
            <span className="outline-now">{name}</span>
          </summary>
          <nav
            aria-label="目录"
            onClickCapture={(event) => {
              if (event.target instanceof Element && event.target.closest('a')) {
                top.current?.removeAttribute('open');
              }
            }}
          >
            <OutlineList items={items} current={current} />
          </nav>
        </details>
        <FindButton className="outline-find" />
      </div>
    </>
  );
}

function nameOf(items: readonly OutlineItem[], address: string): string {
  for (const item of items) {
    if (item.address === address) return item.name;
    const inner = nameOf(item.children, address);
    if (inner !== '') return inner;
  }
  return '';
}
