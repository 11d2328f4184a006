import type { ClauseId, Mark, WorkId } from '../model.ts';

/** `≥`: at least; `≤`: at most, 低于 included; `=`: exactly. */
export type Bound = '≥' | '≤' | '=';

/** A value as the text prints it, parted from its unit and its bound only. */
export interface Quantity {
  /** The year the text ties it to; absent where it names none in figures. */
  readonly year?: number;
  /** When, in the words of a press report: `今年前三季度`. */
  readonly when?: string;
  /** As printed: `37`, `23.18*`, `8-10`, `达到省定目标`, `-`. */
  readonly value: string;
  /** As printed: `μg/m³`, `微克/立方米`, `%`. */
  readonly unit?: string;
  readonly bound?: Bound;
}

/**
 * What a work says of one indicator at one place. Nothing in it is worked out:
 * every part stands in `text` or in the head and notes of its table.
 */
export interface IndicatorRecord {
  readonly work: WorkId;
  readonly clause: ClauseId;
  /** Row of an indicator table; sentence of a plan; sentence of a press report. */
  readonly origin: 'table' | 'prose' | 'report';
  /** Normalised, so that works can be set side by side; see indicator-names.ts. */
  readonly indicator: string;
  /** The name as printed. */
  readonly printed: string;
  /** Of a plan the state it starts from; of a press report what it reports. */
  readonly base?: Quantity;
  readonly target?: Quantity;
  readonly nature?: string;
  readonly department?: string;
  /** The row, its cells joined by a TAB, or the sentence: a slice of the clause. */
  readonly text: string;
  /** Span of `text` in the displayed text of the clause. */
  readonly mark: Mark;
  /** What a reader has to know before using the value; see indicator-doubts.ts. */
  readonly doubts: readonly string[];
}
