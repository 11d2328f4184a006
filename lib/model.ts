/**
 * Every domain type, no code. The one import is type-only: front matter is
 * validated by a schema, and its type is derived from that schema so that the
 * two cannot drift apart.
 */
import type { FrontMatter } from './work/front-matter.ts';

/** Slug of a work, also its file name: `corpus/works/<WorkId>.md`. */
export type WorkId = string;

/**
 * Dotted place of something citable inside a work; see lib/work/address.ts.
 * `4.6` division, `4.6.3` clause, `4.0.1` clause directly under a division that
 * has subdivisions, `2.3.t1` table, `2.3.t1.5` row (`.0` its head),
 * `1.3.b1` box, `1.3.b1.2` clause of a box, `n.2` notice, `c.1` colophon,
 * `a23.2` article, `title`, `kicker`, `subtitle`.
 */
export type Address = string;

/** `<WorkId>/<Address>`: what URLs, hits and citations carry. */
export type ClauseId = string;

export type DivisionLevel =
  | '通知'
  | '编'
  | '分编'
  | '章'
  | '节'
  | '条'
  | '一、'
  | '（一）'
  | '1.'
  | '（1）'
  | '部分'
  | '版记';

/** Half-open span in UTF-16 units of the text as displayed. */
export type Mark = readonly [start: number, end: number];

/** Where the source slipped. Never silent: the site shows all of it. */
export interface Correction {
  /** Span of `read` in the text it belongs to. */
  readonly mark: Mark;
  readonly printed: string;
  readonly read: string;
  readonly evidence: string;
  /** 1-based line in the source file. */
  readonly line: number;
}

/** Text that can be cited, searched and marked. */
export interface Prose {
  readonly address: Address;
  readonly text: string;
  readonly corrections: readonly Correction[];
}

export type ClauseKind =
  | 'title'
  | 'paragraph'
  | 'masthead'
  | 'salutation'
  | 'signature'
  | 'caption'
  | 'byline'
  | 'credit'
  | 'note';

/** The smallest citable unit of running text. */
export interface Clause extends Prose {
  readonly type: 'clause';
  readonly kind: ClauseKind;
  /** The lead sentence, a prefix of `text` (`推进绿色货运。`); absent if none. */
  readonly lead?: string;
}

export interface Cell {
  /** As printed; empty when the cell is blank or continues the cell above. */
  readonly text: string;
  /** Text of the spanning cell when this one continues the cell above. */
  readonly spans?: string;
}

export interface TableRow extends Prose {
  /** `text` is the printed cells joined by a TAB, which no match crosses. */
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly type: 'table';
  readonly address: Address;
  /** `表2-1`, or empty. */
  readonly label: string;
  readonly caption: Prose;
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
}

export interface Box {
  readonly type: 'box';
  readonly address: Address;
  /** `专栏1`, or empty. */
  readonly label: string;
  readonly title: Prose;
  readonly blocks: readonly (Clause | Table)[];
}

export interface Division {
  readonly type: 'division';
  readonly address: Address;
  readonly level: DivisionLevel;
  /** Ordinal among its siblings of the same level; article number for 条. */
  readonly number: number;
  /** As printed: `第四章`, `一、`, `（一）`; empty for an unnumbered heading. */
  readonly marker: string;
  /** Heading without its marker. Empty for 通知 and 版记. */
  readonly title: string;
  /** The whole heading line; `heading.text` is what is displayed and searched. */
  readonly heading: Prose;
  readonly blocks: readonly Block[];
}

export type Block = Division | Clause | Table | Box;

export interface Work {
  readonly id: WorkId;
  readonly meta: FrontMatter;
  /** Printed title lines in printed order; empty where the source has none. */
  readonly titles: readonly Prose[];
  readonly blocks: readonly Block[];
}

export interface Corpus {
  readonly works: readonly Work[];
}

export type PassageKind = ClauseKind | 'heading' | 'table-caption' | 'row' | 'box-title';

/** What the index holds: one searchable text with its heading path. */
export interface Passage {
  readonly id: ClauseId;
  readonly work: WorkId;
  readonly address: Address;
  readonly kind: PassageKind;
  /** Address of the top-level division whose page shows it; empty: the work's own page. */
  readonly part: Address;
  /** Headings above the passage, outermost first; not part of its text. */
  readonly path: readonly string[];
  readonly text: string;
  /** Length of the lead sentence in UTF-16 units; 0 if none. */
  readonly lead: number;
}
