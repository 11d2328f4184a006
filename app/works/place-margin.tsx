import { TITLE_NAMES } from '../../lib/work/address.ts';
import type { Reading } from './reading.ts';

interface PlaceMarginProps {
  readonly address: string;
  readonly reading: Reading;
  /** Page of the printed source on which it begins, by the source's own 目录. */
  readonly page?: string | undefined;
}

/**
 * The address of a place, as verse numbers stand beside a poem. Its id is the
 * pinned address, so that a link to the text as it is now needs no script, and
 * one that finds no such id has outlived its text. What can be done with the
 * place is put beside it when it is pointed at; see place-acts.tsx.
 */
export function PlaceMargin({ address, reading, page }: PlaceMarginProps) {
  const name = reading.names.get(address) ?? address;
  const isTitle = address in TITLE_NAMES;
  return (
    <span className="margin">
      <a
        className="margin-address figure"
        id={reading.pins.get(address)}
        href={`#${address}`}
        aria-label={isTitle ? name : `${name}，${address}`}
      >
        {isTitle ? name : address}
      </a>
      {page === undefined ? null : (
        <span className="source-page" title="页码据原目录">
          原件第 {page} 页起
        </span>
      )}
    </span>
  );
}
