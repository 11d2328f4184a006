import type { IndicatorRecord } from '../../lib/compare/indicator.ts';
import type { WorkId } from '../../lib/model.ts';
import type { Value } from '../../lib/search/dimension.ts';
import type { FrontMatter } from '../../lib/work/front-matter.ts';

/** A record as the page shows it: small plain data that the browser gets. */
export interface Entry extends Omit<IndicatorRecord, 'mark'> {
  /** Code of the place it speaks of. */
  readonly place: string;
  /** `第二章第三节表2-1第1行`, as the page says it. */
  readonly where: string;
  readonly href: string;
  /** Where it stands as a citation says it. */
  readonly cited: { readonly place: string; readonly page?: string };
  /** The name as printed says more than the indicator: whose figure it is, or other words. */
  readonly isRenamed: boolean;
  /** The work is another copy of one that is listed too: 另本. */
  readonly isCopy: boolean;
}

/** A place as its full name tells it, and as it calls itself. */
export interface MatrixPlace extends Value {
  readonly short: string;
}

export interface IndicatorRow {
  readonly indicator: string;
  /** Id of its topic; empty for none. */
  readonly topic: string;
  readonly entries: readonly Entry[];
}

export interface Matrix {
  /** By topics, then those of most places first, then those with most numbers. */
  readonly rows: readonly IndicatorRow[];
  /** Those with a plan first, then by code. */
  readonly places: readonly MatrixPlace[];
  readonly topics: readonly Value[];
  readonly works: Readonly<Record<WorkId, FrontMatter>>;
  /** Version of the data and the day it was made; undefined before any ingest. */
  readonly edition: { readonly version: string; readonly ingested: string } | undefined;
}

export const ORIGIN_NAMES: Readonly<Record<Entry['origin'], string>> = {
  table: '指标表',
  prose: '正文',
  report: '报道',
};

export const ORIGINS = ['table', 'prose', 'report'] as const satisfies Entry['origin'][];
