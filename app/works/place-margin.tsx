import { TITLE_NAMES } from '../../lib/work/address.ts';
import type { Reading } from './reading.ts';

interface PlaceMarginProps {
  readonly address: string;
  readonly reading: Reading;
  /** A division can be set beside another work; a paragraph goes with its division. */
  readonly comparable?: boolean;
}

/**
 * The address of a place, as verse numbers stand beside a poem; its name and
 * what can be done with it appear when the place is pointed at or focused.
 */
export function PlaceMargin({ address, reading, comparable = false }: PlaceMarginProps) {
  const name = reading.names.get(address) ?? address;
  const isTitle = address in TITLE_NAMES;
  return (
    <span className="margin">
      <a
        className="margin-address figure"
        href={`#${address}`}
        aria-label={isTitle ? name : `${name}，${address}`}
      >
        {isTitle ? name : address}
      </a>
      <span className="margin-acts">
        {isTitle ? null : (
          <span className="margin-name" aria-hidden="true">
            {name}
          </span>
        )}
        <button type="button" className="margin-act scripted" data-copy-link={address}>
          复制链接
        </button>
        {comparable ? (
          <a className="margin-act" href={reading.compareAt(address)}>
            对读
          </a>
        ) : null}
      </span>
    </span>
  );
}
