import type { Work } from '../../lib/model.ts';
import { Apparatus } from './apparatus.tsx';
import { Blocks } from './blocks.tsx';
import { notesIn, notesOf } from './collations.ts';
import type { Reading } from './reading.ts';

interface WorkBodyProps {
  readonly work: Work;
  readonly reading: Reading;
  readonly className: string;
}

/** All of a work below its titles, and the notes on all of it. */
export function WorkBody({ work, reading, className }: WorkBodyProps) {
  return (
    <>
      <div className={className}>
        <Blocks blocks={work.blocks} reading={reading} level={2} />
      </div>
      <Apparatus
        notes={[...notesOf(work.titles), ...notesIn(work.blocks)]}
        reading={reading}
        sourceFile={work.meta.source.file}
      />
    </>
  );
}
