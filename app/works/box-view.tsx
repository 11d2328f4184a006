import type { ReactNode } from 'react';
import type { Box } from '../../lib/model.ts';
import { collationsOf } from './collations.ts';
import { PlaceMargin } from './place-margin.tsx';
import { Prose } from './prose.tsx';
import type { Reading } from './reading.ts';

interface BoxViewProps {
  readonly box: Box;
  readonly reading: Reading;
  /** The blocks inside the box. */
  readonly children: ReactNode;
}

/** A 专栏: set off from the text it interrupts, its title as its caption. */
export function BoxView({ box, reading, children }: BoxViewProps) {
  return (
    <figure className="box" id={box.address}>
      <figcaption className="box-title">
        <span className="said">
          <Prose
            text={box.title.text}
            opening={box.label.length}
            openingAs="marker"
            collations={collationsOf(box.title)}
          />
        </span>
        <PlaceMargin address={box.address} reading={reading} />
      </figcaption>
      {children}
    </figure>
  );
}
