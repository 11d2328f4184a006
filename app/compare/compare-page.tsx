'use client';

import { CompareTable } from './compare-table.tsx';
import type { Listed } from './pair.ts';
import { Pickers } from './pickers.tsx';
import { useCompared, usePair } from './use-pair.ts';

export function ComparePage({ works }: { readonly works: readonly Listed[] }) {
  const { pair, choose } = usePair(works);
  const { compared, failure, isWaiting } = useCompared(pair?.left, pair?.right);
  return (
    <>
      <Pickers works={works} pair={pair} choose={choose} />
      {failure === undefined ? null : (
        <div className="compare-said" role="alert">
          <p>对读没有完成。{failure}。</p>
          <p>若网站刚刚更新，请刷新页面；自行部署的，请确认 data 目录已一并发布。</p>
        </div>
      )}
      {failure === undefined && !compared ? (
        <p className="compare-said scripted">{pair ? '正在载入两件全文……' : '正在准备……'}</p>
      ) : null}
      {failure === undefined && compared && pair ? (
        <div aria-busy={isWaiting}>
          <CompareTable
            key={`${compared.left.id} ${compared.right.id}`}
            compared={compared}
            at={isWaiting ? undefined : pair.at}
          />
        </div>
      ) : null}
    </>
  );
}
