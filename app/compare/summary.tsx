'use client';

import type { Lens } from './compare-state.ts';
import { LENS_SAYS } from './toolbar.tsx';
import type { Compared } from './use-compared.ts';

interface SummaryProps {
  readonly compared: Compared;
  readonly lens: Lens;
  readonly lensFailure: string | undefined;
}

/** How much of the leader each other column answers, and what a column cannot say. */
export function Summary({ compared, lens, lensFailure }: SummaryProps) {
  const { works, overview, damage } = compared;
  const { asked, answered } = overview;
  const [lead, ...others] = works;
  if (damage !== undefined) {
    return (
      <div className="sum">
        <p className="sum-said" role="alert">
          {damage}。各处如何对应无从得知，以下各件分别通读。
        </p>
      </div>
    );
  }
  return (
    <div className="sum">
      <p className="figure" role="status">
        以{lead?.meta.place.name}领读，{asked} 处：
        {others.map((work, at) => (
          <span key={work.id} className="sum-part">
            {work.meta.place.name}
            {answered[at] === undefined ? ' 未预先对读' : ` ${answered[at]} 处有对应`}
          </span>
        ))}
      </p>
      {answered.includes(undefined) ? (
        <p className="sum-said">
          文献多时，每件只与用语最相近的若干件预先对读。未预先对读的一列可用“自由滚动”通读，或换由它领读。
        </p>
      ) : null}
      {lens === 'off' ? null : <p className="sum-said">{LENS_SAYS[lens]}</p>}
      {lensFailure === undefined ? null : (
        <p className="sum-said" role="alert">
          全库同文没有载入（{lensFailure}），只标出了各列之间共有的用语。
        </p>
      )}
    </div>
  );
}
