import { comparableAmounts } from '../../lib/compare/indicator-group.ts';
import type { Entry } from './entry.ts';
import { printedQuantity, whenOf } from './quantity-words.ts';

/** Pixels. */
const WIDTH = 208;
const LINE = 19;
const LABEL = 84;
/** Room behind the longest bar for its number. */
const NUMBER = 58;
const BAR = 9;

interface AmountChartProps {
  readonly indicator: string;
  readonly entries: readonly Entry[];
  readonly shortOf: (place: string) => string;
}

/**
 * Bars of the values of one indicator that share a unit: targets are filled, what
 * is or was reported is an outline, what has a note of doubt a broken one. Every bar has
 * its number beside it; another copy of the same report draws none. Null where there
 * are not two.
 */
export function AmountChart({ indicator, entries, shortOf }: AmountChartProps) {
  const amounts = comparableAmounts(entries.filter(({ isCopy }) => !isCopy));
  if (amounts.length === 0) return null;
  const most = Math.max(...amounts.map(({ amount }) => amount));
  const bars = amounts.map(({ record, side, quantity, amount }) => ({
    key: `${record.clause} ${record.indicator} ${side} ${amount}`,
    place: shortOf(record.place),
    when: record.origin === 'report' ? '报道' : (whenOf(quantity) ?? '未记年份'),
    length: most === 0 ? 0 : (amount / most) * (WIDTH - LABEL - NUMBER),
    words: printedQuantity({
      value: quantity.value,
      ...(side === 'target' && quantity.bound !== undefined && { bound: quantity.bound }),
    }),
    kind: record.doubts.length > 0 ? 'doubted' : side === 'target' ? 'target' : 'base',
  }));
  const unit = amounts[0]?.quantity.unit ?? '';
  const said = bars.map(({ place, when, words }) => `${place}${when} ${words}${unit}`).join('；');
  return (
    <svg
      className="amounts"
      width={WIDTH}
      height={bars.length * LINE}
      viewBox={`0 0 ${WIDTH} ${bars.length * LINE}`}
      role="img"
      aria-label={`${indicator}：${said}`}
    >
      {bars.map(({ key, place, when, length, words, kind }, i) => (
        <g key={key} transform={`translate(0 ${i * LINE})`}>
          <text x="0" y="13">
            {place.slice(0, 4)} {/^\d/.test(when) ? when : when.slice(0, 2)}
          </text>
          <rect
            className={`amount-${kind}`}
            x={LABEL + 0.5}
            y="4.5"
            width={Math.max(length, 1)}
            height={BAR}
          />
          <text x={LABEL + length + 5} y="13">
            {words}
          </text>
        </g>
      ))}
    </svg>
  );
}
