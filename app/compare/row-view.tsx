'use client';

import { memo } from 'react';
import type { Work } from '../../lib/model.ts';
import { EntryView, PlaceText, placeHref } from './entry-view.tsx';
import { WorkContext } from './lens-text.tsx';
import type { Cell, CompareRow, Entry } from './place-rows.ts';
import { RowLink } from './row-link.tsx';
import { isDivision } from './work-places.ts';

const TAGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

interface RowViewProps {
  readonly row: CompareRow;
  /** The leader first. */
  readonly works: readonly Work[];
  readonly isHere: boolean;
}

/** A place of the leader, and beside it what each other work says on it. */
export const RowView = memo(function RowView({ row, works, isHere }: RowViewProps) {
  const { address, place, leaves, cells } = row;
  const [lead, ...others] = works;
  if (!lead) return null;
  const hasHeading = isDivision(place.block);
  const level = hasHeading ? `row-${Math.min(place.depth, 3)}` : 'row-clause';
  return (
    <section
      id={`row-${address}`}
      className={`row ${level}${isHere ? ' row-here' : ''}`}
      data-row={address}
      aria-label={place.name}
    >
      <div className="cell" data-column="0">
        <LeadHead row={row} work={lead} hasHeading={hasHeading} />
        <WorkContext value={lead.id}>
          <PlaceText place={place} leaves={leaves} />
        </WorkContext>
      </div>
      {others.map((work, at) => (
        <div key={work.id} className="cell" data-column={at + 1}>
          <p className="cell-beside" aria-hidden="true">
            {lead.meta.place.name} <span className="figure">{address}</span> {place.name}
          </p>
          <WorkContext value={work.id}>
            <CellView cell={cells[at]} work={work} row={address} />
          </WorkContext>
        </div>
      ))}
    </section>
  );
});

interface LeadHeadProps {
  readonly row: CompareRow;
  readonly work: Work;
  readonly hasHeading: boolean;
}

function LeadHead({ row, work, hasHeading }: LeadHeadProps) {
  const { address, place } = row;
  const Tag = TAGS[Math.min(place.depth, TAGS.length) - 1] ?? 'h6';
  const link = (
    <RowLink row={address}>
      <span className="figure">{address}</span>
    </RowLink>
  );
  if (!hasHeading) return <p className="lead-address">{link}</p>;
  return (
    <header className="lead-head">
      <Tag data-address={address}>
        <a className="bare" href={placeHref(work.id, place)}>
          {place.name}
        </a>
      </Tag>
      {link}
    </header>
  );
}

interface CellViewProps {
  readonly cell: Cell | undefined;
  readonly work: Work;
  readonly row: string;
}

function CellView({ cell, work, row }: CellViewProps) {
  if (!cell) return null;
  const { kind, entries } = cell;
  const isShown = ({ counterpart, home }: Entry) =>
    counterpart === undefined || home === row || (counterpart.kind && counterpart.of === undefined);
  const shown = entries.filter(isShown);
  const also = entries.filter((entry) => !isShown(entry));
  const firstExtra = shown.find(({ counterpart }) => counterpart === undefined);
  return (
    <>
      {kind === '无对应' ? <p className="cell-none">本件无对应内容</p> : null}
      {shown.map((entry) => (
        <div key={entry.place.address}>
          {entry === firstExtra ? <p className="cell-own">领读件没有、本件在此处另有</p> : null}
          <EntryView entry={entry} work={work} row={row} />
        </div>
      ))}
      {also.length > 0 ? (
        <p className="cell-also">
          另见：
          {also.map(({ place, home, counterpart }) => (
            <span key={place.address}>
              {counterpart?.of === undefined ? null : (
                <span className="figure">
                  {counterpart.of} {counterpart.kind}{' '}
                </span>
              )}
              <RowLink row={home}>{place.name}</RowLink>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}
