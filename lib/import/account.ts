/** Inclusive, 1-based. */
export type LineRange = readonly [first: number, last: number];

/** A text of a work as it reads, with what was corrected in it. */
export interface Piece {
  readonly address: string;
  readonly text: string;
  readonly corrections: readonly {
    readonly mark: readonly [start: number, end: number];
    readonly printed: string;
    readonly line: number;
  }[];
}

/** A work that says it stands in the source, its texts in printed order. */
export interface Claim {
  readonly work: string;
  /** Its file, for messages. */
  readonly file: string;
  readonly lines: readonly LineRange[];
  readonly pieces: readonly Piece[];
}

export type LedgerKind =
  | 'contents'
  | 'page-number'
  | 'repeated-head'
  | 'bookmark'
  | 'running-head'
  | 'navigation'
  | 'markup';

/** What the source has and no work: whole lines, or a part of one line. */
export interface LedgerArtefact {
  readonly kind: LedgerKind;
  readonly lines: LineRange;
  readonly whole: boolean;
  /** Verbatim, white space apart: an artefact is listed, not only counted. */
  readonly text: string;
}

/** A text (or the part `text` of it) that stands elsewhere in the source. */
export interface LedgerMove {
  readonly work: string;
  readonly at: string;
  readonly line: number;
  readonly text?: string | undefined;
}

export interface Ledger {
  readonly artefacts: readonly LedgerArtefact[];
  readonly moves: readonly LedgerMove[];
  /** Characters of format leftovers to be found, by kind. */
  readonly notation: Readonly<Record<string, number>>;
}

/** Something that does not add up: where, what, and what to do about it. */
export interface Fault {
  readonly file: string;
  readonly line?: number;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

/** Figures of one source. All count characters other than white space, as code points. */
export interface Account {
  readonly file: string;
  readonly characters: number;
  /** In the order of the claims. */
  readonly works: readonly { readonly work: string; readonly characters: number }[];
  readonly notation: Readonly<Record<string, number>>;
  readonly artefacts: Readonly<Record<string, number>>;
  /** Places corrected, and texts moved. */
  readonly corrections: number;
  readonly moves: number;
  /** Characters of the source that nothing accounts for. */
  readonly unaccounted: number;
  /** Characters of works that the source does not have. */
  readonly added: number;
  readonly faults: readonly Fault[];
}
