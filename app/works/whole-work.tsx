import type { Work } from '../../lib/model.ts';
import { outlineItems, sectionsOf } from './outline-items.ts';
import { readingOf } from './reading.ts';
import { ReadingFrame } from './reading-frame.tsx';
import { WorkRecord } from './record.tsx';
import { TitleBlock } from './title-block.tsx';
import { WorkActs } from './work-acts.tsx';
import { WorkBody } from './work-body.tsx';

/** A work that is read on one page. */
export function WholeWork({ work }: { readonly work: Work }) {
  const reading = readingOf(work);
  const items = outlineItems(work, '');
  return (
    <ReadingFrame work={work} items={items} sections={sectionsOf(items)} part="">
      <TitleBlock work={work} reading={reading} />
      <WorkRecord work={work} />
      <WorkActs work={work} />
      <WorkBody work={work} reading={reading} className="text" />
    </ReadingFrame>
  );
}
