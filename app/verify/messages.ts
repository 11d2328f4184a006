import type { VerifyReport } from '../../lib/cite/verify-model.ts';

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
  | {
      readonly id: number;
      readonly type: 'report';
      readonly report: VerifyReport;
      /** Version of the data it was checked against. */
      readonly version: string;
    }
  | { readonly id: number; readonly type: 'failed'; readonly message: string };
