'use client';

import { useEffect, useState } from 'react';
import { copyText } from './copy-text.ts';

/** How long the button says what came of it, in milliseconds. */
const SAID_FOR = 2500;

interface CopyButtonProps {
  /** What is copied, or how to make it when it is asked for. */
  readonly text: string | (() => string | Promise<string>);
  readonly name: string;
  readonly className: string;
  /** What was copied, for those who cannot see which button it was. */
  readonly what?: string;
}

/** Puts a text on the clipboard and says so, on itself and aloud. */
export function CopyButton({ text, name, className, what = '' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'已复制' | '未能复制'>();

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), SAID_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      const copied = await copyText(typeof text === 'string' ? text : await text());
      setOutcome(copied ? '已复制' : '未能复制');
    } catch {
      setOutcome('未能复制');
    }
  }

  return (
    <>
      <button type="button" className={className} onClick={copy}>
        {outcome ?? name}
      </button>
      <span role="status" className="unseen">
        {outcome ? `${outcome}${what}` : ''}
      </span>
    </>
  );
}
