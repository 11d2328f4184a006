'use client';

import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { addressOf, type SearchState } from './search-state.ts';

/** Shows another state of the search. */
export type Go = (state: SearchState) => void;

/** A click that means this page, not another tab or a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

interface StateLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly to: SearchState;
  readonly go: Go;
  readonly children: ReactNode;
}

/** A link to another state: it can be copied or opened beside, and needs no new page. */
export function StateLink({ to, go, children, ...rest }: StateLinkProps) {
  return (
    <a
      {...rest}
      href={addressOf(to)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
