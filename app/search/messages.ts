import type { WorkId } from '../../lib/model.ts';
import type { ConcordanceLine } from '../../lib/search/concordance.ts';
import type { Cooccurrence } from '../../lib/search/cooccurrence.ts';
import type { DidYouMean } from '../../lib/search/did-you-mean.ts';
import type { Dispersion } from '../../lib/search/dispersion.ts';
import type { Facet, Facets } from '../../lib/search/facets.ts';
import type { Figure } from '../../lib/search/figures.ts';
import type { FrequencyMatrix } from '../../lib/search/frequency.ts';
import type { Counts } from '../../lib/search/marked-passage.ts';
import type { Neighbour, Side } from '../../lib/search/neighbours.ts';
import type { SynonymOffer } from '../../lib/search/offers.ts';
import type { QueryProblem } from '../../lib/search/query.ts';
import type { Hit, WorkCount } from '../../lib/search/search.ts';
import type { Suggestion } from '../../lib/search/suggest.ts';
import type { WordResult } from '../../lib/search/word-search.ts';
import type { SearchState } from './search-state.ts';

/** A line of 语境 with the page that shows its passage; see work/href.ts. */
export interface KwicLine extends ConcordanceLine {
  readonly part: string;
}

export interface PassagesShown {
  readonly view: 'passages';
  readonly byWork: readonly WorkCount[];
  /** The best; further ones of a work can be asked for. */
  readonly hits: readonly Hit[];
}

export interface KwicShown {
  readonly view: 'kwic';
  readonly lines: readonly KwicLine[];
  readonly neighbours: Readonly<Record<Side, readonly Neighbour[]>>;
  /** The single characters there, whatever word they belong to. */
  readonly characters: Readonly<Record<Side, readonly Neighbour[]>>;
}

export interface StripShown extends Dispersion {
  /** Page of each position. */
  readonly parts: readonly string[];
}

export interface FiguresShown {
  readonly view: 'figures';
  readonly figures: readonly { readonly of: Facet; readonly units: readonly Figure[] }[];
  readonly strips: readonly StripShown[];
  readonly words: readonly Cooccurrence[];
}

export type Shown = PassagesShown | KwicShown | FiguresShown;

/** Hits sent with the counts: enough for every work to show its first few. */
export const FIRST_HITS = 200;

/** What of the published data proved damaged or missing, and what was done about it. */
export interface Damage {
  /** Files, relative to the data. */
  readonly files: readonly string[];
  /** Present when the works themselves were searched in place of the index. */
  readonly scanned?: {
    readonly works: number;
    /** Titles of the works that could not be read either. */
    readonly unread: readonly string[];
  };
}

/** What there is to say of a query. */
export interface Found {
  readonly query: string;
  /** Of what is shown: narrowed, if it is narrowed. */
  readonly counts: Counts;
  /** False while the counts are those verified so far. */
  readonly exact: boolean;
  /** Characters that were searched: the whole corpus, but for works that cannot be read. */
  readonly characters: number;
  readonly problems: readonly QueryProblem[];
  readonly damage?: Damage;
  /** Empty while the counts are not exact. */
  readonly synonyms: readonly SynonymOffer[];
  /** Absent while the counts are not exact. */
  readonly facets?: Facets;
  /** Absent where a view needs everything and not everything is verified. */
  readonly shown?: Shown;
  /** Works by id, as a line of a table names them; empty where no view needs it yet. */
  readonly works: Readonly<Record<WorkId, { readonly title: string; readonly place: string }>>;
  /** When several terms found nothing together: what each finds alone. */
  readonly apart: readonly { readonly query: string; readonly occurrences: number }[];
  /** When nothing is literally there: passages by its words, and what may have been meant. */
  readonly words?: WordResult;
  readonly meant?: DidYouMean;
}

export const FORMATS = ['csv', 'json', 'list'] as const;
export type Format = (typeof FORMATS)[number];

/** A view, or one table of a view. */
export type SheetName =
  | 'passages'
  | 'kwic'
  | 'left'
  | 'right'
  | 'before'
  | 'after'
  | 'strips'
  | 'words'
  | Facet;

export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** What can be asked of the worker, and what each answer holds. */
export interface Tasks {
  readonly search: { readonly ask: { readonly state: SearchState }; readonly answer: Found };
  /** Further hits of one work, beside what is shown. */
  readonly more: {
    readonly ask: { readonly state: SearchState; readonly work: WorkId; readonly limit: number };
    readonly answer: readonly Hit[];
  };
  readonly suggest: {
    readonly ask: { readonly input: string };
    readonly answer: readonly Suggestion[];
  };
  readonly frequency: {
    readonly ask: { readonly terms: readonly string[] };
    readonly answer: FrequencyMatrix;
  };
  readonly export: {
    readonly ask: {
      readonly state: SearchState;
      readonly sheet: SheetName;
      readonly format: Format;
    };
    readonly answer: ExportFile;
  };
  readonly exportFrequency: {
    readonly ask: { readonly terms: readonly string[]; readonly format: 'csv' | 'json' };
    readonly answer: ExportFile;
  };
}
export type TaskName = keyof Tasks;

/** Where the data is, and which the page was made with. */
export interface Published {
  /** Absolute address of the data folder, with a slash at its end. */
  readonly base: string;
  /** Its version; undefined where the page does not say. */
  readonly edition: string | undefined;
}

interface Numbered extends Published {
  readonly id: number;
}

/** A question to the worker. A later one of the same task cancels an earlier one. */
export type Ask = {
  readonly [T in TaskName]: Numbered & { readonly task: T; readonly ask: Tasks[T]['ask'] };
}[TaskName];

/** A question may have several answers, each taking the place of the one before. */
export type Answer =
  | {
      readonly id: number;
      readonly type: 'answer';
      readonly answer: Tasks[TaskName]['answer'];
    }
  | { readonly id: number; readonly type: 'done' }
  | { readonly id: number; readonly type: 'failed'; readonly message: string };
