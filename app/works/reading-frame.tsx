import type { ReactNode } from 'react';
import { CopyLinks } from './copy-links.tsx';
import { Marks } from './marks.tsx';
import { Outline } from './outline.tsx';
import type { OutlineItem } from './outline-items.ts';

interface ReadingFrameProps {
  readonly items: readonly OutlineItem[];
  readonly sections: readonly string[];
  readonly start: string;
  readonly children: ReactNode;
}

/** Contents, text and margin: the three columns every reading page has. */
export function ReadingFrame({ items, sections, start, children }: ReadingFrameProps) {
  return (
    <div className="reading">
      {items.length > 0 ? <Outline items={items} sections={sections} start={start} /> : null}
      <main id="main" tabIndex={-1} className="reading-text">
        <Marks>
          <article>{children}</article>
        </Marks>
        <CopyLinks />
      </main>
    </div>
  );
}
