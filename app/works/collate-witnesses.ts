import { type Change, findChanges } from '../../lib/cite/difference.ts';
import type { Address, Work } from '../../lib/model.ts';
import { createFolder } from '../../lib/search/fold.ts';
import { textsOf } from '../../lib/work/walk.ts';

/** A run of one reading; numbered where the other reads otherwise. */
export interface WitnessRun {
  readonly text: string;
  /** 1-based number of the difference. */
  readonly variant?: number;
}

export interface WitnessText {
  readonly address: Address;
  readonly runs: readonly WitnessRun[];
}

/** What stands beside each other; the paragraphs of the two need not be cut alike. */
export interface WitnessRow {
  readonly left: readonly WitnessText[];
  readonly right: readonly WitnessText[];
}

export interface Variant {
  readonly number: number;
  readonly kind: Change['kind'];
  /** Empty where one reading has nothing; a line break is where a paragraph ends. */
  readonly left: string;
  readonly right: string;
  /** A few characters that both have in front. */
  readonly before: string;
  readonly at: readonly [left: Address, right: Address];
}

export interface WitnessCollation {
  readonly rows: readonly WitnessRow[];
  readonly variants: readonly Variant[];
}

/** Characters shown in front of a difference. */
const CONTEXT = 6;
/** How a break that only one reading has is shown. */
export const PILCROW = '¶';
/** Characters by which two readings may differ beyond their lengths: a paragraph that moved. */
const MOST_APART = 400;
/** Ends a text; no text holds one. */
const BREAK = '\n';

const fold = createFolder(new Map());

interface Sign {
  readonly exact: string;
  readonly folded: string;
  readonly address: Address;
}

function signsOf(work: Work): readonly Sign[] {
  const texts = [...textsOf(work)].filter(({ text }) => text !== '');
  return texts.flatMap(({ address, text }, index) => {
    const characters = [...text, ...(index < texts.length - 1 ? [BREAK] : [])];
    return characters.map((exact) => ({ exact, folded: fold(exact).text || exact, address }));
  });
}

function spell(signs: readonly Sign[]): string {
  return signs.map(({ exact }) => exact).join('');
}

/** Sets signs one by one into texts and runs. */
function createColumn() {
  let texts: { address: Address; runs: { text: string; variant?: number }[] }[] = [];
  let isOpen = false;
  return {
    put({ exact, address }: Sign, variant?: number): void {
      if (!isOpen) texts.push({ address, runs: [] });
      isOpen = exact !== BREAK;
      // That a paragraph ends in one reading alone is seen as well.
      if (!isOpen && variant === undefined) return;
      const shown = isOpen ? exact : PILCROW;
      const text = texts.at(-1);
      const run = text?.runs.at(-1);
      if (run && run.variant === variant) run.text += shown;
      else text?.runs.push({ text: shown, ...(variant !== undefined && { variant }) });
    },
    /** The texts set since the last time. */
    take(): readonly WitnessText[] {
      const taken = texts;
      texts = [];
      isOpen = false;
      return taken;
    },
  };
}

/** Two readings of one text, character by character, with every difference numbered. */
export function collateWitnesses(left: Work, right: Work): WitnessCollation {
  const [a, b] = [signsOf(left), signsOf(right)];
  const changes = findChanges(a, b, MOST_APART);
  const [leftColumn, rightColumn] = [createColumn(), createColumn()];
  const rows: WitnessRow[] = [];
  const endRow = () => {
    const row = { left: leftColumn.take(), right: rightColumn.take() };
    if (row.left.length > 0 || row.right.length > 0) rows.push(row);
  };
  const same = (from: number, to: number, shift: number) => {
    for (let i = from; i < to; i++) {
      const [one, other] = [a[i], b[i + shift]];
      if (one) leftColumn.put(one);
      if (other) rightColumn.put(other);
      if (one?.exact === BREAK) endRow();
    }
  };
  let at = 0;
  let shift = 0;
  const variants = changes.map((change, index): Variant => {
    const [from, to] = change.left;
    const [fromRight, toRight] = change.right;
    same(at, from, shift);
    const number = index + 1;
    for (const sign of a.slice(from, to)) leftColumn.put(sign, number);
    for (const sign of b.slice(fromRight, toRight)) rightColumn.put(sign, number);
    at = to;
    shift = toRight - to;
    return {
      number,
      kind: change.kind,
      left: spell(a.slice(from, to)),
      right: spell(b.slice(fromRight, toRight)),
      before: spell(a.slice(Math.max(0, from - CONTEXT), from)),
      at: [
        (a[from] ?? a.at(-1))?.address ?? 'title',
        (b[fromRight] ?? b.at(-1))?.address ?? 'title',
      ],
    };
  });
  same(at, a.length, shift);
  endRow();
  return { rows, variants };
}
