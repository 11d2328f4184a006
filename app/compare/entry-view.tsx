'use client';

import { useContext, useId, useState } from 'react';
import type { AlignmentKind } from '../../lib/compare/align.ts';
import type { Work } from '../../lib/model.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import { excerptOf } from './excerpt-of.ts';
import { WorkContext } from './lens-text.tsx';
import type { Entry } from './place-rows.ts';
import { PlainBlocks } from './plain-blocks.tsx';
import { RowLink } from './row-link.tsx';
import { isDivision, type Leaf, type Place } from './work-places.ts';

export function placeHref(work: string, { address, part }: Place): string {
  return sitePath(hrefOf(work, address, part));
}

interface EntryViewProps {
  readonly entry: Entry;
  readonly work: Work;
  /** Address of the row it stands beside. */
  readonly row: string;
}

/** A place beside a row: its text if this is where it is printed, else what of it matters here. */
export function EntryView({ entry, work, row }: EntryViewProps) {
  const { place, counterpart, home, leaves, moved } = entry;
  const isHere = home === row;
  return (
    <article className="entry">
      <EntryHead entry={entry} work={work} />
      {isHere ? (
        <PlaceText place={place} leaves={leaves} />
      ) : (
        <Elsewhere place={place} terms={counterpart?.terms ?? []} home={home} />
      )}
      {moved.length > 0 ? (
        <p className="entry-moved">
          其下另列：
          {moved.map((one) => (
            <RowLink key={one.place.address} row={one.home}>
              {one.place.name}
            </RowLink>
          ))}
        </p>
      ) : null}
    </article>
  );
}

/** A paragraph without a lead is only counted; that is no heading. */
function isNamed({ block }: Place): boolean {
  return block.type !== 'clause' || block.lead !== undefined;
}

function EntryHead({ entry, work }: Pick<EntryViewProps, 'entry' | 'work'>) {
  const { place, counterpart } = entry;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <header className="entry-head">
      <p className={isNamed(place) ? 'entry-name' : 'entry-name entry-nameless'}>
        <a className="bare" href={placeHref(work.id, place)}>
          {place.name}
        </a>
        <span className="entry-address figure">{place.address}</span>
      </p>
      {counterpart?.kind ? (
        <button
          type="button"
          className="kin"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {counterpart.of === undefined ? null : `${counterpart.of} `}
          {counterpart.kind}
          <span className="unseen">：为何对应</span>
        </button>
      ) : null}
      {place.path.length > 0 ? <p className="entry-path">{place.path.join(' › ')}</p> : null}
      {counterpart?.kind ? (
        <p id={id} className="entry-why" hidden={!isOpen}>
          <Why kind={counterpart.kind} terms={counterpart.terms} score={counterpart.score} />
        </p>
      ) : null}
    </header>
  );
}

const KIND_MEANS: Readonly<Record<Exclude<AlignmentKind, '无对应'>, string>> = {
  同: '文字大体相同',
  近: '同一题目，各自表述',
  部分: '只涉及其中一部分',
};

interface WhyProps {
  readonly kind: keyof typeof KIND_MEANS;
  readonly terms: readonly string[];
  readonly score: number;
}

function Why({ kind, terms, score }: WhyProps) {
  return (
    <>
      {KIND_MEANS[kind]}。共有用语：{terms.join('、')}。
      <span className="figure">相近度 {score.toFixed(3)}</span>
      ，由机器推定，请以原文为准。
    </>
  );
}

interface PlaceTextProps {
  readonly place: Place;
  readonly leaves: readonly Leaf[];
}

/** The frame of a work is there for whoever opens it. */
export function PlaceText({ place, leaves }: PlaceTextProps) {
  if (!place.isFrame || leaves.length === 0) return <PlainBlocks blocks={leaves} />;
  return (
    <details className="entry-frame">
      <summary>展开{place.name}</summary>
      <PlainBlocks blocks={leaves} />
    </details>
  );
}

interface ElsewhereProps {
  readonly place: Place;
  readonly terms: readonly string[];
  readonly home: string;
}

/** Of a text that is printed beside another row: the sentence that answers this one. */
function Elsewhere({ place, terms, home }: ElsewhereProps) {
  const [isOpen, setOpen] = useState(false);
  const work = useContext(WorkContext);
  const { block } = place;
  const excerpt = isOpen ? undefined : excerptOf(block, terms);
  return (
    <div className="entry-elsewhere" data-work={work}>
      {isOpen ? <PlainBlocks blocks={isDivision(block) ? block.blocks : [block]} /> : null}
      {excerpt ? (
        <p className="plain plain-excerpt">
          {excerpt.isCutBefore ? '……' : null}
          {excerpt.text}
          {excerpt.isCutAfter ? '……' : null}
        </p>
      ) : null}
      <p className="entry-acts">
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起' : '就地展开'}
        </button>
        <span>
          全文列在 <RowLink row={home}>{home} 行</RowLink>
        </span>
      </p>
    </div>
  );
}
