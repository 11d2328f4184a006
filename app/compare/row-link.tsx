'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Address } from '../../lib/model.ts';

export interface Rows {
  readonly hrefTo: (row: Address) => string;
  readonly goTo: (row: Address) => void;
}

export const RowsContext = createContext<Rows>({ hrefTo: () => '', goTo: () => {} });

/** A link to another row of the same page, which is also an address to copy. */
export function RowLink({
  row,
  children,
}: {
  readonly row: Address;
  readonly children: ReactNode;
}) {
  const { hrefTo, goTo } = useContext(RowsContext);
  return (
    <a
      className="row-link"
      href={hrefTo(row)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        goTo(row);
      }}
    >
      {children}
    </a>
  );
}
