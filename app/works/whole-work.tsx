import type { Work } from '../../lib/model.ts';
import { Apparatus } from './apparatus.tsx';
import { Blocks } from './blocks.tsx';
import { notesIn, notesOf } from './collations.ts';
import { outlineItems, sectionsOf } from './outline-items.ts';
import { readingOf } from './reading.ts';
import { ReadingFrame } from './reading-frame.tsx';
import { WorkRecord } from './record.tsx';
import { TitleBlock } from './title-block.tsx';
import { WorkActs } from './work-acts.tsx';

/** A work that is read on one page. */
export function WholeWork({ work }: { readonly work: Work }) {
  const reading = readingOf(work);
  const items = outlineItems(work, '');
  return (
    <ReadingFrame work={work} items={items} sections={sectionsOf(items)} part="">
      <TitleBlock work={work} reading={reading} />
      <WorkRecord work={work} />
      <WorkActs work={work} />
      <div className="text">
        <Blocks blocks={work.blocks} reading={reading} level={2} />
      </div>
      <Apparatus
        notes={[...notesOf(work.titles), ...notesIn(work.blocks)]}
        reading={reading}
        sourceFile={work.meta.source.file}
      />
    </ReadingFrame>
  );
}
