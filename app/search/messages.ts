import type { WorkId } from '../../lib/model.ts';
import type { Hit, WorkCount } from '../../lib/search/search.ts';

/** A question to the worker. A later one without `work` cancels an earlier one. */
export interface Ask {
  readonly id: number;
  /** Absolute address of the data folder, with a slash at its end. */
  readonly base: string;
  readonly query: string;
  /** Hits wanted, best first. */
  readonly limit: number;
  /** Further hits of one work, beside the search that is shown. */
  readonly work?: WorkId;
}

export interface Found {
  readonly query: string;
  readonly works: number;
  readonly passages: number;
  readonly occurrences: number;
  readonly byWork: readonly (WorkCount & { readonly title: string })[];
  readonly hits: readonly Hit[];
  /** When several terms found nothing together: what each finds alone. */
  readonly apart: readonly { readonly query: string; readonly occurrences: number }[];
}

export type Answer =
  | { readonly id: number; readonly type: 'found'; readonly found: Found }
  | { readonly id: number; readonly type: 'failed'; readonly message: string };
