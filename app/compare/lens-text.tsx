'use client';

import { createContext, Fragment, type ReactNode, useContext } from 'react';
import type { Address, Correction, Mark, WorkId } from '../../lib/model.ts';
import { MarkedText } from '../works/marked-text.tsx';
import { type Segment, segmentsOf } from '../works/segments.ts';

/** What the lens knows of the texts on the page. */
export interface LensView {
  /** Wording of a place that another column has too; undefined while no lens is on. */
  readonly sharedIn: ((work: WorkId, address: Address) => readonly Mark[]) | undefined;
  /** In how many other works of the whole corpus some of a place's wording stands. */
  readonly worksWith: (work: WorkId, address: Address) => number;
  /** Shows where. */
  readonly onWording: (work: WorkId, address: Address) => void;
}

export const LensContext = createContext<LensView>({
  sharedIn: undefined,
  worksWith: () => 0,
  onWording: () => {},
});

/** The work whose text stands inside. */
export const WorkContext = createContext<WorkId>('');

interface LensTextProps {
  readonly address: Address;
  readonly text: string;
  readonly opening?: number;
  readonly corrections?: readonly Correction[];
  /** Where in the text of `address` this text begins. */
  readonly from?: number;
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** Text in which the lens sets shared and own wording apart. */
export function LensText({
  address,
  text,
  opening = 0,
  corrections = [],
  from = 0,
}: LensTextProps) {
  const { sharedIn } = useContext(LensContext);
  const work = useContext(WorkContext);
  if (!sharedIn) {
    return <MarkedText text={text} marks={[]} opening={opening} collations={corrections} />;
  }
  const marks = sharedIn(work, address)
    .map(([start, end]): Mark => [Math.max(0, start - from), Math.min(text.length, end - from)])
    .filter(([start, end]) => start < end);
  const spans = corrections.map(({ mark }) => mark);
  const segments = segmentsOf(text, { opening, marks, corrections: spans });
  const first = segments.filter((segment) => segment.opening);
  return (
    <>
      {first.length > 0 ? (
        <strong className="lead">
          <Segments segments={first} corrections={corrections} />
        </strong>
      ) : null}
      <Segments segments={segments.slice(first.length)} corrections={corrections} />
    </>
  );
}

interface SegmentsProps {
  readonly segments: readonly Segment[];
  readonly corrections: readonly Correction[];
}

function Segments({ segments, corrections }: SegmentsProps) {
  return segments.map((segment, index) => {
    const correction = segment.correction && corrections[segment.correction.index];
    let shown: ReactNode = segment.lowered ? <sub>{segment.text}</sub> : segment.text;
    if (correction) {
      shown = (
        <span className="collated" title={`原件作“${correction.printed}”`}>
          {shown}
        </span>
      );
    }
    const isWording = segment.mark || SAYS_SOMETHING.test(segment.text);
    // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other name, and never move
    if (!isWording) return <Fragment key={index}>{shown}</Fragment>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other name, and never move
      <span key={index} className={segment.mark ? 'wording-shared' : 'wording-own'}>
        {shown}
      </span>
    );
  });
}
