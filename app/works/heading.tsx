import type { Division } from '../../lib/model.ts';
import { collationsOf } from './collations.ts';
import { headingOf } from './pages.ts';
import { PlaceMargin } from './place-margin.tsx';
import { Prose } from './prose.tsx';
import type { Reading } from './reading.ts';

const TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

interface HeadingProps {
  readonly division: Division;
  readonly reading: Reading;
  /** 1 for `<h1>`; what is deeper than 6 stays 6. */
  readonly level: number;
}

function classOf({ heading, marker }: Division): string {
  if (heading.text === '') return 'unprinted';
  return /^第.+[编章节]$/.test(marker) ? 'said numbered' : 'said';
}

/** A heading as printed; a 通知 or 版记 without one is called what it is. */
export function Heading({ division, reading, level }: HeadingProps) {
  const Tag = TAGS[Math.min(level, TAGS.length) - 1] ?? 'h6';
  const { address, heading, marker } = division;
  return (
    <div id={address} className={`heading heading-${level}`}>
      <Tag className={classOf(division)}>
        {heading.text === '' ? (
          headingOf(division)
        ) : (
          <Prose
            text={heading.text}
            opening={marker.length}
            openingAs="marker"
            collations={collationsOf(heading)}
          />
        )}
      </Tag>
      <PlaceMargin
        address={address}
        reading={reading}
        page={reading.work.meta.pages?.of[address]}
      />
    </div>
  );
}
