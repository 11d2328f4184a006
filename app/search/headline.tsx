'use client';

import { useEffect, useState } from 'react';
import { sitePath } from '../site/paths.ts';
import type { Found } from './messages.ts';
import { verifiedScope } from './verified-scope.ts';

/** Pause after which counts are read out, so that typing is not talked over. */
const SAID_AFTER = 800;

/** What is said to those who do not see it, once it has settled. */
export function Said({ said }: { readonly said: string }) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(said), SAID_AFTER);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <p role="status" className="unseen">
      {settled}
    </p>
  );
}

interface HeadlineProps {
  readonly found: Found;
  readonly isNarrowed: boolean;
}

/**
 * `31 处　23 段 · 5 件`: the count is what was asked for, so it stands first; below
 * it the sentence that vouches for it, to be quoted as it is.
 */
export function Headline({ found, isNarrowed }: HeadlineProps) {
  const { counts, exact, characters } = found;
  const { occurrences, passages, works } = counts;
  const said = (count: number) => count.toLocaleString('zh-CN');
  const total = `${said(occurrences)} 处，${said(passages)} 段，${said(works)} 件`;
  const certificate = exact
    ? `${verifiedScope(found)}${isNarrowed ? '，所选范围内' : ''}：${total}`
    : `正在逐字核对全库 ${said(characters)} 字：至少 ${total}`;
  return (
    <div className="headlines">
      <Said said={certificate} />
      <p className="headline figure" aria-hidden="true">
        <strong>
          {exact ? '' : '至少 '}
          {said(occurrences)} 处
        </strong>
        <span>
          {said(passages)} 段 · {said(works)} 件
        </span>
      </p>
      <p className="certificate figure">
        {certificate}。<a href={sitePath('/about/#counting')}>怎样计数</a>
      </p>
    </div>
  );
}
