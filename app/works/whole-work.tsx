import '../styles/text.css';
import '../styles/work.css';
import '../styles/table.css';
import '../styles/place.css';
import '../styles/outline.css';
import '../styles/print.css';
import type { Work } from '../../lib/model.ts';
import { Apparatus } from './apparatus.tsx';
import { Blocks } from './blocks.tsx';
import { notesIn, notesOf } from './collations.ts';
import { outlineItems, sectionsOf } from './outline-items.ts';
import { readingOf } from './reading.ts';
import { ReadingFrame } from './reading-frame.tsx';
import { WorkRecord } from './record.tsx';
import { TitleBlock } from './title-block.tsx';

/** A work that is read on one page. */
export function WholeWork({ work }: { readonly work: Work }) {
  const reading = readingOf(work);
  const items = outlineItems(work, '');
  return (
    <ReadingFrame items={items} sections={sectionsOf(items)} start="">
      <TitleBlock work={work} reading={reading} />
      <WorkRecord work={work} />
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
