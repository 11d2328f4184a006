'use client';

import { useState } from 'react';
import type { CompareRow } from './place-rows.ts';
import { RowLink } from './row-link.tsx';
import { isDivision } from './work-places.ts';

/** Deeper headings are near enough to those above them. */
const DEEPEST = 2;

/** The outline of the leader; a place chosen closes it. */
export function OutlineJump({ rows }: { readonly rows: readonly CompareRow[] }) {
  const [isOpen, setOpen] = useState(false);
  const headings = rows.filter(({ place }) => isDivision(place.block) && place.depth <= DEEPEST);
  if (headings.length < 2) return null;
  return (
    <details className="jump" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>跳到</summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys on a link click it; this only closes the list */}
      <ol onClick={() => setOpen(false)}>
        {headings.map(({ address, place, cells }) => (
          <li key={address} className={`jump-${place.depth}`}>
            <RowLink row={address}>{place.name}</RowLink>
            {cells.every((cell) => cell?.kind === '无对应') ? (
              <span className="jump-none">他件无</span>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
