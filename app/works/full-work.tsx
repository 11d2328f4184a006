import type { Work } from '../../lib/model.ts';
import { isOnePage, partsOf } from '../../lib/work/pages.ts';
import { sitePath } from '../site/paths.ts';
import { outlineItem, sectionsOf } from './outline-items.ts';
import { PrintButton } from './print-button.tsx';
import { readingOf } from './reading.ts';
import { ReadingFrame } from './reading-frame.tsx';
import { WorkRecord } from './record.tsx';
import { TitleBlock } from './title-block.tsx';
import { WorkBody } from './work-body.tsx';

/** A work from its first line to its last on one page, as it is printed. */
export function FullWork({ work }: { readonly work: Work }) {
  const reading = readingOf(work);
  const items = partsOf(work).map((part) => outlineItem(part, (address) => `#${address}`));
  return (
    <ReadingFrame work={work} items={items} sections={sectionsOf(items)} part="" isFull>
      <TitleBlock work={work} reading={reading} />
      <WorkRecord work={work} />
      <p className="front-acts">
        <PrintButton />
        <a className="act" href={sitePath(`/works/${work.id}/`)}>
          {isOnePage(work) ? '返回阅读页' : '分章阅读'}
        </a>
      </p>
      <WorkBody work={work} reading={reading} className="text text-full" />
    </ReadingFrame>
  );
}
