import type { Division, Work } from '../../lib/model.ts';
import { Apparatus } from './apparatus.tsx';
import { Blocks } from './blocks.tsx';
import { notesIn } from './collations.ts';
import { Heading } from './heading.tsx';
import { outlineItems, sectionsOf } from './outline-items.ts';
import { readingOf } from './reading.ts';
import { ReadingFrame } from './reading-frame.tsx';
import { Turn } from './turn.tsx';
import { WorkBanner } from './work-banner.tsx';

interface WorkPartProps {
  readonly work: Work;
  readonly part: Division;
}

/** One top-level division of a long work, with the way to its neighbours. */
export function WorkPart({ work, part }: WorkPartProps) {
  const reading = readingOf(work);
  const items = outlineItems(work, part.address);
  const here = items.filter(({ address }) => address === part.address);
  return (
    <ReadingFrame work={work} items={items} sections={sectionsOf(here)} part={part.address}>
      <WorkBanner work={work} />
      <div data-section={part.address}>
        <Heading division={part} reading={reading} level={1} />
        <div className={`text text-${part.address}`}>
          <Blocks blocks={part.blocks} reading={reading} level={2} />
        </div>
      </div>
      <Apparatus notes={notesIn([part])} reading={reading} sourceFile={work.meta.source.file} />
      <Turn work={work} here={part.address} />
    </ReadingFrame>
  );
}
