import type { IndicatorRecord, Quantity } from '../../../lib/compare/indicator.ts';
import type { PlaceProgress } from '../../../lib/compare/indicator-progress.ts';
import { workById } from '../../site/corpus.ts';
import { chineseDate } from '../../site/figures.ts';
import { placeOf } from '../../terms/place.ts';
import { MarkedText } from '../../works/marked-text.tsx';
import { otherUnit, printedQuantity, whenOf } from '../quantity-words.ts';

/** A value with what it is a value of; an absent one is said to be blank. */
function Value({ name, quantity }: { readonly name: string; readonly quantity?: Quantity }) {
  const when = quantity && whenOf(quantity);
  const plain = quantity && otherUnit(quantity);
  return (
    <span className="progress-value figure">
      <span className="progress-of">
        {name}
        {when === undefined ? null : ` ${when}`}
      </span>{' '}
      {quantity === undefined ? (
        <span className="entry-blank">原文空白</span>
      ) : (
        printedQuantity(quantity)
      )}
      {plain === undefined ? null : <span className="unit-plain">（{plain}）</span>}
    </span>
  );
}

interface RecordViewProps {
  readonly record: IndicatorRecord;
  readonly notes: readonly string[];
}

/** One record: its values, the row or sentence they stand in, and where that is. */
function RecordView({ record, notes }: RecordViewProps) {
  const { base, target, origin, printed, indicator, text, clause, work } = record;
  const { meta } = workById(work);
  const { href, name } = placeOf(clause, '');
  const paper = meta.kind === 'report' ? (meta.publishedIn ?? '报纸名原文未载') : meta.number;
  const date = meta.date === undefined ? '日期原文未载' : chineseDate(meta.date);
  return (
    <div className="progress-record">
      <p className="progress-values">
        {origin === 'report' ? (
          <Value name="报道" {...(base && { quantity: base })} />
        ) : (
          <>
            {base || origin === 'table' ? (
              <Value name="现状" {...(base && { quantity: base })} />
            ) : null}
            <Value name="目标" {...(target && { quantity: target })} />
          </>
        )}
      </p>
      <p className="progress-text">
        <MarkedText text={text.replace(/^\t+/, '')} marks={[]} />
      </p>
      <p className="progress-source">
        <a href={href}>
          《{meta.title}》{name}
        </a>
        <span>{[paper, date].filter(Boolean).join('，')}</span>
      </p>
      {printed === indicator ? null : <p className="entry-facts">原作“{printed}”</p>}
      {notes.map((note) => (
        <p key={note} className="entry-doubt">
          {note}
        </p>
      ))}
    </div>
  );
}

/** Indicators of one place, plan on the left and press on the right; neither beside nothing. */
export function ProgressRows({ progress }: { readonly progress: PlaceProgress }) {
  const { rows, plans } = progress;
  const hasPlan = plans.length > 0;
  return rows.map(({ indicator, planned, reported }) => (
    <article key={indicator} className="progress-row">
      <h3>{indicator}</h3>
      <div className={hasPlan ? 'progress-sides' : undefined}>
        {hasPlan ? (
          <div>
            <h4>规划</h4>
            {planned.length === 0 ? (
              <p className="progress-none">规划没有这项指标。</p>
            ) : (
              planned.map((record) => (
                <RecordView
                  key={record.clause + record.printed + record.target?.value}
                  record={record}
                  notes={record.doubts}
                />
              ))
            )}
          </div>
        ) : null}
        <div>
          {hasPlan ? <h4>报道</h4> : null}
          {reported.map(({ record, notes }) => (
            <RecordView
              key={record.clause + record.base?.value}
              record={record}
              notes={[...record.doubts, ...notes]}
            />
          ))}
        </div>
      </div>
    </article>
  ));
}
