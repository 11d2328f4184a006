'use client';

import { memo } from 'react';
import type { Block, Work } from '../../lib/model.ts';
import { WorkContext } from './lens-text.tsx';
import { PlainBlocks } from './plain-blocks.tsx';
import { Titles } from './rows-view.tsx';
import { isDivision } from './work-places.ts';

interface FreeColumnProps {
  readonly work: Work;
  readonly column: number;
}

/** A work whole, in its own order, in a column that scrolls by itself. */
export const FreeColumn = memo(function FreeColumn({ work, column }: FreeColumnProps) {
  return (
    <section
      className="free-column"
      data-column={column}
      aria-label={`${work.meta.place.name}　${work.meta.title}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by key
      tabIndex={0}
    >
      <WorkContext value={work.id}>
        <div className="free-titles">
          <Titles work={work} />
        </div>
        <FreeBlocks blocks={work.blocks} depth={1} />
      </WorkContext>
      <p className="free-end">完</p>
    </section>
  );
});

const TAGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

function FreeBlocks({
  blocks,
  depth,
}: {
  readonly blocks: readonly Block[];
  readonly depth: number;
}) {
  return blocks.map((block) => {
    if (!isDivision(block)) return <PlainBlocks key={block.address} blocks={[block]} />;
    const Tag = TAGS[Math.min(depth, TAGS.length) - 1] ?? 'h6';
    return (
      <section key={block.address} data-extent={block.address}>
        <Tag className="free-heading" data-address={block.address}>
          {block.heading.text || block.level}
        </Tag>
        <FreeBlocks blocks={block.blocks} depth={depth + 1} />
      </section>
    );
  });
}
