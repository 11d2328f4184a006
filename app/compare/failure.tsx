'use client';

import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import type { Listed } from './compare-state.ts';

interface FailureProps {
  readonly said: string;
  readonly works: readonly Listed[];
  readonly retry: () => void;
}

/** What went wrong, and how to read on all the same. */
export function Failure({ said, works, retry }: FailureProps) {
  return (
    <div className="compare-said" role="alert">
      <p>对读没有完成。{said.replace(/。$/u, '')}。</p>
      <p>
        若网站刚刚更新，请刷新页面；自行部署的，请确认 data 目录已一并发布。各件也可分别打开：
        {works.map(({ id, title }) => (
          <a key={id} href={sitePath(hrefOf(id, '', ''))}>
            {title}
          </a>
        ))}
      </p>
      <p>
        <button type="button" className="act" onClick={retry}>
          再试一次
        </button>
      </p>
    </div>
  );
}
