import type { EngineName } from '../engines/registry.ts';
import type { JudgedRow } from './judge-rankings.ts';
import type { LiteralQuery } from './literal-queries.ts';
import type { Figures } from './measure-engine.ts';

/** What a child process is asked to do, and what it says when it is done. */
export type Task =
  | {
      readonly type: 'measure';
      readonly engine: EngineName;
      readonly scale: number;
      readonly queries: readonly LiteralQuery[];
    }
  | { readonly type: 'judge' };

export type Done =
  | { readonly type: 'measured'; readonly figures: Figures }
  | { readonly type: 'judged'; readonly rows: readonly JudgedRow[] };

/** Why there is no result, in Chinese, as the table says it. */
export interface Failure {
  readonly type: 'failed';
  readonly reason: string;
}
