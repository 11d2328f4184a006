'use client';

import { useEffect, useState } from 'react';
import type { Found } from './messages.ts';

/** Pause after which counts are read out, so that typing is not talked over. */
const SAID_AFTER = 800;

interface HeadlineProps {
  readonly said: string;
  readonly counted?: Found;
}

/** `31 处　23 段 · 5 件`: the count is what was asked for, so it stands first. */
export function Headline({ said, counted }: HeadlineProps) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(said), SAID_AFTER);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <>
      <p role="status" className="unseen">
        {settled}
      </p>
      {counted ? (
        <p className="headline figure" aria-hidden="true">
          <strong>{counted.occurrences.toLocaleString('zh-CN')} 处</strong>
          <span>
            {counted.passages.toLocaleString('zh-CN')} 段 · {counted.works} 件
          </span>
        </p>
      ) : null}
    </>
  );
}
