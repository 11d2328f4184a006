import '../styles/text.css';
import '../styles/work.css';
import '../styles/apparatus.css';
import '../styles/table.css';
import '../styles/place.css';
import '../styles/outline.css';
import '../styles/page-bars.css';
import '../styles/cite.css';
import '../styles/outlived.css';
import '../styles/print.css';
import '../styles/print-text.css';
import type { ReactNode } from 'react';
import type { Address, Work } from '../../lib/model.ts';
import { formerPlaces } from './list-former.ts';
import { Marks } from './marks.tsx';
import { Outline } from './outline.tsx';
import type { OutlineItem } from './outline-items.ts';
import { PrintFooter } from './print-footer.tsx';
import { ReadingTools } from './reading-tools.tsx';
import { StructuredData } from './structured-data.tsx';

interface ReadingFrameProps {
  readonly work: Work;
  readonly items: readonly OutlineItem[];
  readonly sections: readonly string[];
  /** The top-level division that is the page; empty for the work's own page. */
  readonly part: Address;
  /** The page shows the work from its first line to its last, though others show it in parts. */
  readonly isFull?: boolean;
  readonly children: ReactNode;
}

/** Contents, text and margin: the three columns every reading page has. */
export function ReadingFrame(props: ReadingFrameProps) {
  const { work, items, sections, part, isFull = false, children } = props;
  return (
    <Marks work={work.id} part={part} isFull={isFull}>
      <div className="reading">
        {items.length > 0 ? <Outline items={items} sections={sections} start={part} /> : null}
        <main id="main" tabIndex={-1} className="reading-text">
          <article>{children}</article>
          <StructuredData work={work} part={part} />
        </main>
      </div>
      <ReadingTools work={work.id} part={part} isFull={isFull} former={formerPlaces(work)} />
      <PrintFooter work={work} />
    </Marks>
  );
}
