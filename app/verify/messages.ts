import type { VerifyReport } from '../../lib/cite/verify-model.ts';
import type { Damage } from './damage.ts';

/** A draft, and how what it quotes stands. */
export interface Checked {
  readonly draft: string;
  readonly report: VerifyReport;
  /** Version of the data it was checked against. */
  readonly version: string;
  /** Present when some of that data was damaged. */
  readonly damage?: Damage;
}

/** A draft for the worker; a later one cancels an earlier one. */
export interface VerifyAsk {
  readonly id: number;
  /** Absolute address of the data folder, with a slash at its end. */
  readonly base: string;
  /** Version of the data that the page was made with. */
  readonly edition: string | undefined;
  readonly draft: string;
}

export type VerifyAnswer =
  | {
      readonly id: number;
      readonly type: 'progress';
      readonly done: number;
      readonly total: number;
    }
  | { readonly id: number; readonly type: 'report'; readonly checked: Checked }
  | { readonly id: number; readonly type: 'failed'; readonly message: string };
