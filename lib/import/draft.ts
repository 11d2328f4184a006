/**
 * What the importer makes of a source before it is written as Markdown. A draft
 * is plain data: a later stage, or a person, may move or relabel any of it.
 */
export type LeafKind =
  | 'masthead'
  | 'title'
  | 'salutation'
  | 'signature'
  | 'caption'
  | 'byline'
  | 'credit'
  | 'note';

export interface DraftHeading {
  readonly type: 'heading';
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

export interface DraftParagraph {
  readonly type: 'paragraph';
  readonly text: string;
  /** Length in UTF-16 units of the lead sentence; 0 if none. */
  readonly lead: number;
  readonly line: number;
  /** Line at which it ends, where that is another. */
  readonly lastLine?: number;
}

export interface DraftLeaf {
  readonly type: 'leaf';
  readonly kind: LeafKind;
  readonly text: string;
  readonly line: number;
}

export function leafOf(kind: LeafKind, text: string, line: number): DraftLeaf {
  return { type: 'leaf', kind, text, line };
}

export interface DraftTable {
  readonly type: 'table';
  readonly caption: string;
  /** First row = head. All rows have the same number of cells. */
  readonly rows: readonly (readonly string[])[];
  readonly line: number;
  /** Cells of a second line of the head, which stand behind the whole first line. */
  readonly below?: readonly { readonly text: string; readonly line: number }[];
}

export interface DraftContainer {
  readonly type: 'container';
  readonly kind: 'notice' | 'colophon' | 'box';
  readonly title: string;
  readonly blocks: readonly DraftBlock[];
  readonly line: number;
}

export type DraftBlock = DraftHeading | DraftParagraph | DraftLeaf | DraftTable | DraftContainer;

/** What the text itself says about the work; what it does not say is absent. */
export interface DraftMeta {
  readonly kicker?: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly issuer?: string;
  readonly number?: string;
  readonly date?: string;
  readonly authors?: readonly string[];
}

export interface Draft {
  readonly meta: DraftMeta;
  readonly blocks: readonly DraftBlock[];
  /** 1-based, inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly gaps: readonly Gap[];
  /** Line at which the title stands, if the text has one. */
  readonly titleLine?: number;
}

/** What stands in the source but in no work. */
export type ArtefactKind =
  | 'contents'
  | 'page-number'
  | 'repeated-head'
  | 'running-head'
  | 'navigation';

export interface Artefact {
  readonly kind: ArtefactKind;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly characters: number;
  /** The characters, where they are only a part of the line. */
  readonly text?: string;
}

/** Numbers that are missing from a series: an incomplete copy, or a slip. */
export interface Gap {
  readonly line: number;
  /** Of the heading that comes after the gap: `第八条`. */
  readonly marker: string;
  readonly series: string;
  /** First and last number missing. */
  readonly from: number;
  readonly to: number;
}

/** Something a person has to look at. */
export interface Doubt {
  readonly line: number;
  readonly message: string;
}
