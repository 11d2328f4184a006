import { Fragment, type ReactNode } from 'react';
import type { Mark } from '../../lib/model.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** A correction as the page shows it: where, what the source has, where its note is. */
export interface Collation {
  readonly mark: Mark;
  readonly printed: string;
  /** Absent where the page holds no notes. */
  readonly noteId?: string;
}

/** A term that the text names, and where it is explained. */
export interface TermLink {
  readonly mark: Mark;
  readonly href: string;
}

interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Length of the lead sentence or of the heading's marker. */
  readonly opening?: number;
  readonly openingAs?: 'lead' | 'marker';
  readonly collations?: readonly Collation[];
  readonly links?: readonly TermLink[];
}

const NONE: readonly Collation[] = [];
const UNLINKED: readonly TermLink[] = [];

/** Text with its lead, corrections and marks shown; what is read out and copied is the text. */
export function MarkedText(props: MarkedTextProps) {
  const {
    text,
    marks,
    opening = 0,
    openingAs = 'lead',
    collations = NONE,
    links = UNLINKED,
  } = props;
  const corrections = collations.map(({ mark }) => mark);
  const segments = segmentsOf(text, {
    opening,
    marks,
    corrections,
    links: links.map(({ mark }) => mark),
  });
  const render = (segment: Segment, key: number) => (
    <SegmentView key={key} segment={segment} collations={collations} links={links} />
  );
  const first = segments.filter((segment) => segment.opening).map(render);
  const rest = segments.filter((segment) => !segment.opening).map(render);
  if (first.length === 0) return rest;
  return (
    <>
      {openingAs === 'lead' ? (
        <strong className="lead">{first}</strong>
      ) : (
        <span className="marker">{first}</span>
      )}
      {rest}
    </>
  );
}

interface SegmentViewProps {
  readonly segment: Segment;
  readonly collations: readonly Collation[];
  readonly links: readonly TermLink[];
}

function SegmentView({ segment, collations, links }: SegmentViewProps) {
  const { mark, correction } = segment;
  let shown: ReactNode = segment.lowered ? <sub>{segment.text}</sub> : cellsApart(segment.text);
  if (mark) shown = <mark data-mark={mark}>{shown}</mark>;
  const link = segment.link === undefined ? undefined : links[segment.link];
  if (link) {
    shown = (
      <a className="term-link" href={link.href}>
        {shown}
      </a>
    );
  }
  const collation = correction && collations[correction.index];
  if (!collation) return shown;
  return (
    <>
      <span
        className="collated"
        {...(!collation.noteId && { title: `原件作“${collation.printed}”` })}
      >
        {shown}
      </span>
      {correction.ends && collation.noteId ? (
        <button
          type="button"
          className="collate"
          popoverTarget={collation.noteId}
          aria-label={`校记：原件作“${collation.printed}”`}
        />
      ) : null}
    </>
  );
}

/** The TAB between two cells of a row is shown as a rule; blank cells are passed over. */
function cellsApart(text: string): ReactNode {
  if (!text.includes('\t')) return text;
  return text.split(/\t+/).map((cell, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name, and never move
    <Fragment key={index}>
      {index > 0 ? <span className="cell-rule"> </span> : null}
      {cell}
    </Fragment>
  ));
}
