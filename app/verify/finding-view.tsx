import type { Finding } from '../../lib/cite/verify-model.ts';
import { differenceText, onlyKind, statusName } from '../../lib/cite/verify-report.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import { queryFor, quoteSegments } from './draft-segments.ts';

const CLASSES = { 一致: 'same', 有出入: 'differs', 未找到: 'absent' } as const;

export function statusClass(status: Finding['status']): string {
  return `verify-${CLASSES[status]}`;
}

/** The quotation, with what the draft has struck through and what the source has beside it. */
function Quote({ finding }: { readonly finding: Finding }) {
  return (
    <>
      {quoteSegments(finding).map(({ quoted, difference }, i) =>
        difference === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a judgement never change
          <span key={i}>{quoted}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a judgement never change
          <span key={i} title={differenceText(difference)}>
            {quoted === '' ? null : <del>{quoted}</del>}
            {difference.source === '' ? null : <ins>{difference.source}</ins>}
          </span>
        ),
      )}
    </>
  );
}

interface FindingViewProps {
  readonly finding: Finding;
  /** From 1. */
  readonly number: number;
}

/** One judgement: what it is about, how it stands, and where the source has it. */
export function FindingView({ finding, number }: FindingViewProps) {
  const { kind, status, place, reference, differences, notes } = finding;
  const only = onlyKind(differences);
  const moved = differences.find((difference) => difference.kind === '位置');
  return (
    <li id={`v${number}`} tabIndex={-1} className={`verify-item ${statusClass(status)}`}>
      <p className="verify-head">
        <span className="verify-status">{statusName(finding)}</span>
        <a
          className="verify-number figure"
          href={`#d${number}`}
          aria-label={`第 ${number} 条，回到文稿`}
        >
          {number}
        </a>
        {only === undefined ? null : <span className="verify-only">{only}</span>}
      </p>
      <blockquote className={kind === 'quotation' ? 'verify-quote' : 'verify-reference'}>
        <Quote finding={finding} />
      </blockquote>
      {moved ? (
        <p className="verify-note">
          所注：<del>{moved.quoted}</del>
        </p>
      ) : null}
      {status === '未找到' && kind === 'quotation' ? (
        <p className="verify-note">
          库中没有这段文字，也没有相近的。{reference === undefined ? '' : `所注：${reference}`}
        </p>
      ) : null}
      {place ? (
        <p className="verify-place">
          {moved ? '实见 ' : null}
          <a
            href={sitePath(
              hrefOf(
                place.work,
                place.address,
                place.part,
                kind === 'quotation' ? queryFor(finding) : '',
              ),
            )}
          >
            {place.name}
          </a>
        </p>
      ) : null}
      {notes.map((note) => (
        <p key={note} className="verify-note">
          {note}
        </p>
      ))}
    </li>
  );
}
