'use client';

import type { Work } from '../../lib/model.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import type { CompareRow, Side } from './compare-rows.ts';
import { searchOf } from './pair.ts';
import { PlainBlocks } from './plain-blocks.tsx';

interface RowViewProps {
  readonly row: CompareRow;
  readonly left: Work;
  readonly right: Work;
  readonly isHere: boolean;
}

const TAGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

function classOf({ depth, isParagraph }: CompareRow, isHere: boolean): string {
  return `row ${isParagraph ? 'row-paragraph' : `row-${depth}`}${isHere ? ' row-here' : ''}`;
}

/** A division of the left work, and beside it what the right work says on it. */
export function RowView({ row, left, right, isHere }: RowViewProps) {
  const { from, to, kind, depth, isBand } = row;
  const Tag = TAGS[Math.min(depth, TAGS.length) - 1] ?? 'h6';
  const id = `row-${from.address}`;
  return (
    <section id={id} className={classOf(row, isHere)} aria-labelledby={`${id}-name`}>
      <div className="side">
        <p className="side-whose">{left.meta.place.name}</p>
        <div className="side-head">
          <Tag id={`${id}-name`}>
            <a className="bare" href={placeHref(left, from)}>
              {from.name}
            </a>
          </Tag>
          <a
            className="side-address figure bare"
            href={searchOf({ left: left.id, right: right.id, at: from.address })}
            aria-label={`${from.address}，此行的链接`}
          >
            {from.address}
          </a>
        </div>
        <RowText side={from} isFrame={row.isFrame} />
      </div>
      <div className="side">
        <p className="side-whose">{right.meta.place.name}</p>
        {to ? (
          <>
            <div className="side-head">
              <p className="side-name">
                <b className="kin">{kind}</b>
                <a className="bare" href={placeHref(right, to)}>
                  {to.name}
                </a>
                {to.path.length > 0 ? (
                  <span className="side-path">{to.path.join(' › ')}</span>
                ) : null}
              </p>
              <a className="side-address figure bare" href={placeHref(right, to)}>
                {to.address}
              </a>
            </div>
            {isBand ? null : <RowText side={to} isFrame={row.isFrame} />}
            <RowFoot row={row} right={right} />
          </>
        ) : (
          <p className="side-none">本件无对应内容</p>
        )}
      </div>
    </section>
  );
}

function RowText({ side, isFrame }: { readonly side: Side; readonly isFrame: boolean }) {
  if (!isFrame) return <PlainBlocks blocks={side.blocks} />;
  return (
    <details className="side-frame">
      <summary>展开{side.name}</summary>
      <PlainBlocks blocks={side.blocks} />
    </details>
  );
}

export function placeHref(work: Work, { address, part }: Side): string {
  return sitePath(hrefOf(work.id, address, part));
}

/** Why they were set side by side, and where else to look. */
function RowFoot({ row, right }: { readonly row: CompareRow; readonly right: Work }) {
  const { terms, others } = row;
  return (
    <div className="side-foot">
      {terms.length > 0 ? <p>共有用语：{terms.join('、')}</p> : null}
      {others.length > 0 ? (
        <p>
          另见：
          {others.map((other) => (
            <a key={other.address} href={placeHref(right, other)}>
              {other.name}
            </a>
          ))}
        </p>
      ) : null}
    </div>
  );
}
