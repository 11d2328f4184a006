'use client';

import type { Work } from '../../lib/model.ts';
import type { Side } from './compare-rows.ts';
import { PlainBlocks } from './plain-blocks.tsx';
import { placeHref } from './row-view.tsx';

interface RestViewProps {
  readonly work: Work;
  readonly rest: readonly Side[];
}

/** What the right work has that stands beside nothing: listed, not dropped. */
export function RestView({ work, rest }: RestViewProps) {
  return (
    <section className="rest" aria-labelledby="rest">
      <h2 id="rest">{work.meta.title}：以上未列的内容</h2>
      <p className="compare-legend">这些段落不是上面任何一行的首选对应，照录于此，无一遗漏。</p>
      {rest.map((side) => (
        <section key={`${side.address} ${side.blocks[0]?.address}`} className="side">
          <div className="side-head">
            <h3>
              <a className="bare" href={placeHref(work, side)}>
                {side.name}
              </a>
              {side.path.length > 0 ? (
                <span className="side-path">{side.path.join(' › ')}</span>
              ) : null}
            </h3>
            {side.address === '' ? null : (
              <a className="side-address figure bare" href={placeHref(work, side)}>
                {side.address}
              </a>
            )}
          </div>
          <PlainBlocks blocks={side.blocks} />
        </section>
      ))}
    </section>
  );
}
