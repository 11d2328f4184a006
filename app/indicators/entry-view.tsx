import { Fragment } from 'react';
import type { Quantity } from '../../lib/compare/indicator.ts';
import { type Entry, ORIGIN_NAMES } from './entry.ts';
import { otherUnit, printedQuantity, whenOf } from './quantity-words.ts';

/** A value as printed, with the one way of writing its unit where that is another. */
function Printed({ quantity }: { readonly quantity: Quantity }) {
  const plain = otherUnit(quantity);
  return (
    <>
      {printedQuantity(quantity)}
      {plain === undefined ? null : <span className="unit-plain">（{plain}）</span>}
    </>
  );
}

/** Years of what is shown, as many as there are values. */
function yearsOf({ base, target, origin }: Entry): string {
  const [from, to] = [base && whenOf(base), target && whenOf(target)];
  if (origin === 'report') return from ?? '未记时间';
  if (from !== undefined && to !== undefined) return `${from} → ${to}`;
  return from ?? to ?? (base || target ? '未记年份' : '');
}

/** One record in a cell: what is printed, which is the link to it, and what it is. */
export function EntryView({ entry }: { readonly entry: Entry }) {
  const { base, target, origin, nature, department, printed, doubts, href } = entry;
  const isBlank = base === undefined && target === undefined;
  const copy = entry.isCopy ? '另本' : undefined;
  const facts = [ORIGIN_NAMES[origin], yearsOf(entry), nature, department, copy].filter(
    (fact) => fact !== undefined && fact !== '',
  );
  return (
    <li className={doubts.length > 0 ? 'entry entry-doubted' : 'entry'}>
      <a className="entry-value figure bare" href={href}>
        {base ? <Printed quantity={base} /> : null}
        {origin === 'table' && !base ? <span className="entry-blank">空白</span> : null}
        {!isBlank && (origin === 'table' || (base && target)) ? (
          <span className="entry-to"> → </span>
        ) : null}
        {target ? <Printed quantity={target} /> : null}
        {!isBlank && origin === 'table' && !target ? (
          <span className="entry-blank">空白</span>
        ) : null}
      </a>
      <span className="entry-facts figure">
        {facts.map((fact, i) => (
          <Fragment key={fact}>
            {i > 0 ? ' · ' : null}
            <span>{fact}</span>
          </Fragment>
        ))}
      </span>
      {entry.isRenamed ? <span className="entry-facts">原作“{printed}”</span> : null}
      {doubts.map((doubt) => (
        <span key={doubt} className="entry-doubt">
          {doubt}
        </span>
      ))}
    </li>
  );
}
